using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.ValueChains;

/// <summary>What is said where a chain, or something of it, is missing; and what the methods of chains share.</summary>
internal static class ChainOutputs
{
    /// <summary>How sure a link must be to count (methods catalogue C0).</summary>
    public const double MinConfidence = 0.5;

    /// <summary>The source of thresholds that no document gives.</summary>
    public const string Proposal = "ClusterGraph proposal";

    /// <summary>How many entries lists have that people read.</summary>
    public const int MostListed = 10;

    /// <summary>Says what is missing for an answer about stages; null when nothing is.</summary>
    public static MethodOutput? Missing(MethodContext context, bool needsFlows, params string[] figures)
    {
        if (context.Graph.NodeCount == 0)
        {
            return MethodOutputs.Empty(figures);
        }

        if (context.Layer.Input.Chain is not { } chain || (needsFlows && chain.Flows is null or { Count: 0 }))
        {
            return Missing(
                CaveatCode.NoTemplate, Sentence.Of("chain.noTemplate", "There is no chain to compare with yet: choose a template."), figures);
        }

        return chain.Members.Count > 0 || !needsFlows ? null : Missing(
            CaveatCode.NoStage,
            Sentence.Of("chain.noStage", "Nobody has a stage of the chain yet: say for each actor which stages it does."), figures);
    }

    /// <summary>An output in which all figures are missing for one reason, with the remedy.</summary>
    public static MethodOutput Missing(CaveatCode reason, Sentence remedy, params string[] figures) => new()
    {
        Figures = [.. figures.Select(name => new Figure(name, null, reason))],
        Caveats = [new Caveat(reason, remedy.Text)],
        Explanation = remedy,
    };

    /// <summary>Lists what readers should know about a chain's data.</summary>
    public static IEnumerable<Caveat> Caveats(ChainModel model, bool usesVolumes = false)
    {
        var chain = model.Layer.Input.Chain!;
        var without = Enumerable.Range(0, model.NodeCount).Count(v => model.StagesOf[v].Length == 0 && model.IsInside(v));
        if (without > 0)
        {
            yield return new Caveat(
                CaveatCode.NoStage, "Some actors inside have no stage and were left out; say which stages they do.", without);
        }

        var off = chain.Members.GroupBy(m => m.Actor)
            .Count(g => g.All(m => !double.IsNaN(m.Share)) && Math.Abs(g.Sum(m => m.Share) - 1) > 0.01);
        if (off > 0)
        {
            yield return new Caveat(
                CaveatCode.SharesOff,
                "The shares of some actors do not add up to one, so only whether each is above a tenth was used; correct them.", off);
        }

        foreach (var caveat in usesVolumes ? VolumeCaveats(model.Links, model.Trades.Links) : [])
        {
            yield return caveat;
        }
    }

    /// <summary>Lists what readers should know about the volumes of some links.</summary>
    public static IEnumerable<Caveat> VolumeCaveats(ChainLinks links, IEnumerable<int> trades)
    {
        var (known, unknown) = (0, 0);
        foreach (var link in trades)
        {
            _ = double.IsNaN(links.Volume(link)) ? unknown++ : known++;
        }

        if (unknown > 0)
        {
            yield return new Caveat(
                CaveatCode.NoVolume,
                known == 0 ? "No volume is known, so every link counts the same; ask how much flows."
                    : "Links without a volume were left out where volumes are added; ask how much flows.",
                unknown);
        }

        if (links.Layer.Input.Links.OtherUnits is > 0 and var other)
        {
            yield return new Caveat(
                CaveatCode.MixedUnits,
                "Volumes in other units or currencies than the commonest were left out; bring them to one unit.", other);
        }
    }

    /// <summary>Sorts findings, the most serious first, otherwise as they came.</summary>
    public static IReadOnlyList<Finding> Sorted(IEnumerable<Finding> findings) => [.. findings.OrderByDescending(f => f.Severity)];

    /// <summary>Names an actor as a subject.</summary>
    public static FindingSubject Actor(ChainModel model, int node) => FindingSubject.Actor(model.Layer.IdOf(node));

    /// <summary>Names a stage as a subject.</summary>
    public static FindingSubject Stage(ChainModel model, int stage) => FindingSubject.Stage(model.Stages[stage].Id);
}
