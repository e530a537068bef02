using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.ValueChains;

namespace ClusterGraph.Analysis.ValueChains;

/// <summary>The rules about how stages are filled. What nobody was asked about, or what is left out on purpose, is no gap.</summary>
internal static class CoverageFindings
{
    private const string Source = "GIZ, Connect and Create, value chain mapping (GZ:1307-1321)";

    /// <summary>Lists what is missing.</summary>
    public static IEnumerable<Finding> Of(ChainModel model, StageFilling[] fillings) =>
        Enumerable.Range(0, fillings.Length).Select(stage => Of(model, stage, fillings[stage])).OfType<Finding>();

    private static Finding? Of(ChainModel model, int stage, StageFilling filling) => filling.Status switch
    {
        StageStatus.WhiteSpot => Make(
            model, stage, FindingRule.WhiteSpot, Severity.Serious, 0, [],
            Sentence.Of("finding.whiteSpot", "Nobody does {0}, here or outside.", model.Stages[stage].Name),
            Sentence.Of("finding.whiteSpotRemedy", "Find, train or attract an actor who does {0}.", model.Stages[stage].Name)),
        StageStatus.External when model.Stages[stage].Role != StageRole.Market => Make(
            model, stage, FindingRule.External, Severity.Watch, 0, filling.Outside,
            Sentence.Of(
                "finding.external", "{0} comes only from outside: {1} outside, nobody here.",
                model.Stages[stage].Name, filling.Outside.Count),
            Sentence.Of("finding.externalRemedy", "Ask who here could begin to do {0}.", model.Stages[stage].Name)),
        StageStatus.Thin when model.Stages[stage].Role != StageRole.Market => Make(
            model, stage, FindingRule.Thin, Severity.Watch, filling.Count, filling.Local,
            Sentence.Of(
                "finding.thin", "Only {0} here for {1}, where {2} would be safe.",
                (int)filling.Count, model.Stages[stage].Name, model.Stages[stage].Minimum),
            Sentence.Of(
                "finding.thinRemedy", "Win {0} more for {1}.",
                model.Stages[stage].Minimum - (int)filling.Count, model.Stages[stage].Name)),
        _ => null,
    };

    private static Finding Make(
        ChainModel model, int stage, FindingRule rule, Severity severity, double value, IReadOnlyList<int> evidence,
        Sentence sentence, Sentence remedy) => new()
        {
            Rule = rule,
            Severity = severity,
            About = [ChainOutputs.Stage(model, stage)],
            Evidence = [.. evidence.Select(v => ChainOutputs.Actor(model, v))],
            Value = value,
            Threshold = rule == FindingRule.Thin ? model.Stages[stage].Minimum : 1,
            Source = rule == FindingRule.Thin ? ChainOutputs.Proposal : Source,
            Sentence = sentence,
            Remedy = remedy,
        };
}
