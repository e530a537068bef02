using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.ValueChains;

/// <summary>Missing support links as a method (methods catalogue C7).</summary>
internal static class SupportLinksMethod
{
    /// <summary>The parameter below which a service reaches only few.</summary>
    public const string PartialShare = "partialShare";

    private const string Gap = "supportGap";

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "support-links",
        Title = "Missing support links",
        Group = MethodGroup.ValueChain,
        Question = "Which stage lacks which service, because nobody offers it or because nobody is connected to it?",
        Definition = "A cell is the share of a stage's local actors with a link of the service to somebody who counts as its "
            + "provider. Where the stage needs it: absent (nobody on the map could give it), unlinked (somebody could, the "
            + "share is 0), partial (below the share set), reached. Support gap = the sum of need x (1 - share) / the sum of "
            + "need, useful 1 and essential 2. A service of which the room did not speak is unknown, no gap. An actor's value: "
            + "how many services it receives.",
        Source = "Nadvi & Barrientos 2004, Box 2 (NB:422-429); UNIDO 2013 (U13:145-151)",
        Directions = [Symmetry.Directed],
        MinConfidence = ChainOutputs.MinConfidence,
        LayersApart = true,
        Cost = CostClass.Linear,
        IsLive = true,
        Own = [Parameter.Number(PartialShare, 0.3, 0, 1, "Below this share of a stage's actors, a service reaches only few.")],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        if (ChainOutputs.Missing(context, needsFlows: false, Gap) is { } missing)
        {
            return missing;
        }

        if (context.Layer.Input.Chain!.Services.Count == 0)
        {
            return ChainOutputs.Missing(
                CaveatCode.NoTemplate,
                Sentence.Of("supportLinks.noServices", "The chain says of no service that it is needed: choose a template, or add services."), Gap);
        }

        var model = new ChainModel(context.Layer);
        var cells = SupportLinks.Of(model, context.Parameters.Number(PartialShare));
        var received = Received(model);
        return new MethodOutput
        {
            Figures = [.. Figures(cells)],
            Actors = [new ActorColumn(ActorColumn.Main, received, CaveatCode.NoStage)],
            Groups = [new NodeGroup("unreached", "support", [.. Enumerable.Range(0, received.Length).Where(v => received[v] == 0 && model.IsInside(v))])],
            Tables = [Table("shares", model, cells, c => c.Share), Table("needs", model, cells, c => c.Requirement)],
            Findings = ChainOutputs.Sorted(SupportFindings.Of(model, cells, context.Parameters.Number(PartialShare))),
            Caveats = [.. ChainOutputs.Caveats(model), .. NotAsked(model, cells)],
            Explanation = Explain(model, cells),
        };
    }

    private static IEnumerable<Figure> Figures(IReadOnlyList<SupportCell> cells)
    {
        yield return Figure.Of(Gap, SupportLinks.Gap(cells), CaveatCode.NotAsked);
        yield return new Figure("absentServices", Count(SupportStatus.Absent));
        yield return new Figure("unlinkedServices", Count(SupportStatus.Unlinked));
        yield return new Figure("partialServices", Count(SupportStatus.Partial));
        yield return new Figure("reachedServices", Count(SupportStatus.Reached));

        int Count(SupportStatus status) => cells.Count(c => c.Requirement > 0 && c.Status == status);
    }

    private static double[] Received(ChainModel model)
    {
        var received = Array.ConvertAll(model.StagesOf, s => s.Length > 0 ? 0 : double.NaN);
        for (var service = 0; service < model.Services.Count; service++)
        {
            var served = SupportLinks.Served(model, service, out _);
            for (var v = 0; v < received.Length; v++)
            {
                received[v] += served[v] ? 1 : 0;
            }
        }

        return received;
    }

    private static ResultTable Table(
        string name, ChainModel model, IReadOnlyList<SupportCell> cells, Func<SupportCell, double> value) => new(
        name,
        [.. model.Services.Select(s => s.Name)],
        [.. model.Stages.Select(s => s.Name)],
        [.. Enumerable.Range(0, model.Stages.Count).Select(stage => Enumerable.Range(0, model.Services.Count)
            .Select(service => value(cells[(service * model.Stages.Count) + stage]) is var cell && double.IsNaN(cell) ? null : (double?)cell)
            .ToArray())]);

    private static IEnumerable<Caveat> NotAsked(ChainModel model, IReadOnlyList<SupportCell> cells)
    {
        var unknown = cells.Where(c => c.Requirement > 0 && c.Status == SupportStatus.NotAsked && c.Actors > 0)
            .Select(c => model.Services[c.Service].Name).Distinct(StringComparer.Ordinal).ToList();
        if (unknown.Count > 0)
        {
            yield return new Caveat(
                CaveatCode.NotAsked,
                $"The room did not speak of these services, and that is no gap: {string.Join(", ", unknown)}; ask who offers them.",
                unknown.Count);
        }
    }

    private static Sentence Explain(ChainModel model, IReadOnlyList<SupportCell> cells)
    {
        var worst = cells.Where(c => c.IsCounted && c.Status is SupportStatus.Absent or SupportStatus.Unlinked)
            .Where(c => c.Requirement > 0).OrderByDescending(c => c.Requirement).ThenBy(c => c.Stage).FirstOrDefault();
        if (!cells.Any(c => c.IsCounted))
        {
            return Sentence.Of("supportLinks.notAsked", "The room did not speak of any service that the chain needs: ask who offers them.");
        }

        return worst is null
            ? Sentence.Of("supportLinks.reached", "Every service that is needed, and was spoken of, reaches somebody in its stages.")
            : Sentence.Of(
                "supportLinks.worst", "{0} % of the support needed does not arrive; first of all {1} does not reach {2}.",
                100 * SupportLinks.Gap(cells), model.Services[worst.Service].Name, model.Stages[worst.Stage].Name);
    }
}
