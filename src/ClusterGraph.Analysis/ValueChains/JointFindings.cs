using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.ValueChains;

/// <summary>The rule about stages in which few work together though they share contacts.</summary>
internal static class JointFindings
{
    private const string Source = "GIZ, Connect and Create (GZ:272-274); Nadvi & Barrientos 2004 (NB:251, 326)";

    /// <summary>Lists the stages with candidates whose density is not above that of all stages together.</summary>
    public static IEnumerable<Finding> Of(ChainModel model, IReadOnlyList<JointStage> stages)
    {
        var mean = stages.Sum(s => s.Ties) / Math.Max(1, stages.Sum(s => s.Possible));
        return stages.Where(s => s.Pairs.Count > 0 && s.Density <= mean).Select(s => Of(model, s, mean));
    }

    private static Finding Of(ChainModel model, JointStage stage, double mean)
    {
        var best = stage.Pairs.Take(ChainOutputs.MostListed).ToList();
        return new Finding
        {
            Rule = FindingRule.MissingHorizontal,
            Severity = stage.Ties == 0 ? Severity.Watch : Severity.Note,
            About = [ChainOutputs.Stage(model, stage.Stage)],
            Evidence = [.. best.SelectMany(p => (int[])[p.First, p.Second]).Distinct().Select(v => ChainOutputs.Actor(model, v))],
            Missing = [.. best.Select(p => new MissingLink(
                ChainOutputs.Actor(model, p.First), ChainOutputs.Actor(model, p.Second), "actsJointlyWith"))],
            Value = stage.Density,
            Threshold = mean,
            Source = Source,
            Sentence = Sentence.Of(
                "finding.missingHorizontal", "In {0}, {1} of {2} pairs work together, though others share contacts.",
                model.Stages[stage.Stage].Name, stage.Ties, stage.Possible),
            Remedy = Sentence.Of(
                "finding.missingHorizontalRemedy", "Bring {0} and {1} together: they share {2} contacts.",
                model.Layer.NameOf(best[0].First), model.Layer.NameOf(best[0].Second), best[0].Shared),
        };
    }
}
