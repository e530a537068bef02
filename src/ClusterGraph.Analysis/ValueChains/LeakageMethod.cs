using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.ValueChains;

/// <summary>Leakage as a method (methods catalogue C4).</summary>
internal static class LeakageMethod
{
    private const string Threshold = "leakShare";
    private const string Input = "leakage";

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "leakage",
        Title = "Leakage",
        Group = MethodGroup.ValueChain,
        Question = "How much of what the cluster needs is bought outside, and how much leaves it unfinished?",
        Definition = "Input leakage of a stage = what its local actors buy from outside / all they buy along the expected flows; "
            + "output leakage = what they sell to outside, sales into a market apart / all such sales. Leakage of the cluster = "
            + "the mean input leakage, weighted by what each stage buys. By volume; where no volume is known, by the number of links.",
        Source = "Nadvi & Barrientos 2004; UNIDO, tourism leakage; Kaplinsky & Morris 2001",
        Directions = [Symmetry.Directed],
        MinConfidence = ChainOutputs.MinConfidence,
        LayersApart = true,
        Cost = CostClass.Linear,
        IsLive = true,
        Own = [Parameter.Number(Threshold, 0.5, 0, 1, "From which share on a stage leaks.")],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        if (ChainOutputs.Missing(context, needsFlows: true, Input) is { } missing)
        {
            return missing;
        }

        var model = new ChainModel(context.Layer);
        var leaks = Leakage.Of(model);
        var findings = Findings(model, leaks, context.Parameters.Number(Threshold)).ToList();
        return new MethodOutput
        {
            Figures = [Figure.Of(Input, Leakage.OfCluster(leaks), CaveatCode.NoTies), new Figure("leakingStages", findings.Count)],
            Tables = [Table(model, leaks)],
            Findings = ChainOutputs.Sorted(findings),
            Caveats = [.. ChainOutputs.Caveats(model, usesVolumes: true)],
            Explanation = Explain(model, leaks),
        };
    }

    private static ResultTable Table(ChainModel model, StageLeak[] leaks) => new(
        "stages",
        ["inputLeakage", "outputLeakage", "bought", "boughtOutside", "sold", "soldOutside", "outsideLinks", "unknownShare"],
        [.. model.Stages.Select(s => s.Name)],
        [.. leaks.Select(l => (double?[])
        [
            Present(l.Input), Present(l.Output), l.Bought, l.BoughtOutside, l.Sold, l.SoldOutside, l.Imports.Count,
            Present(l.Unknown / (double)l.Links),
        ])]);

    private static IEnumerable<Finding> Findings(ChainModel model, StageLeak[] leaks, double threshold)
    {
        for (var stage = 0; stage < leaks.Length; stage++)
        {
            var leak = leaks[stage];
            if (leak.Input >= threshold)
            {
                yield return Make(
                    model, stage, leak.Input, threshold, leak.Imports, leak.IsAvoidable,
                    Sentence.Of("finding.leakIn", "{0} buys {1} % of its inputs outside.", model.Stages[stage].Name, 100 * leak.Input),
                    Sentence.Of("finding.leakInRemedy", "Ask the buyers of {0} what a local supplier would have to offer.", model.Stages[stage].Name));
            }

            if (leak.Output >= threshold)
            {
                yield return Make(
                    model, stage, leak.Output, threshold, [], isAvoidable: true,
                    Sentence.Of(
                        "finding.leakOut", "{0} sells {1} % of its unfinished goods outside, where others add the rest.",
                        model.Stages[stage].Name, 100 * leak.Output),
                    Sentence.Of("finding.leakOutRemedy", "Ask who here could take the goods of {0} further.", model.Stages[stage].Name));
            }
        }
    }

    private static Finding Make(
        ChainModel model, int stage, double value, double threshold, IReadOnlyList<int> links, bool isAvoidable, Sentence sentence, Sentence remedy) =>
        new()
        {
            Rule = FindingRule.Leak,
            Severity = isAvoidable ? Severity.Watch : Severity.Note,
            About = [ChainOutputs.Stage(model, stage)],
            Evidence = [.. links.Select(model.Links.IdOf).OfType<string>().Select(FindingSubject.Link)],
            Value = value,
            Threshold = threshold,
            Confidence = links.Select(model.Links.Confidence).DefaultIfEmpty(1).Min(),
            Source = ChainOutputs.Proposal,
            Sentence = sentence,
            Remedy = remedy,
        };

    private static double? Present(double value) => double.IsFinite(value) ? value : null;

    private static Sentence Explain(ChainModel model, StageLeak[] leaks)
    {
        var all = Leakage.OfCluster(leaks);
        if (double.IsNaN(all))
        {
            return Sentence.Of("leakage.none", "No purchase along the chain is on the map yet.");
        }

        var worst = Enumerable.Range(0, leaks.Length).Where(s => leaks[s].Input > 0).OrderByDescending(s => leaks[s].Input).FirstOrDefault(-1);
        return worst < 0
            ? Sentence.Of("leakage.inside", "All that is bought along the chain is bought inside the cluster.")
            : Sentence.Of(
                "leakage.top", "{0} % of what is bought along the chain comes from outside; most of all for {1}: {2} %.",
                100 * all, model.Stages[worst].Name, 100 * leaks[worst].Input);
    }
}
