using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.ValueChains;

/// <summary>The rules about expected flows.</summary>
internal static class FlowFindings
{
    private const string Source = "Nadvi & Barrientos 2004, Box 2 (NB:419-437)";

    /// <summary>Names a flow.</summary>
    public static string NameOf(ChainModel model, StageFlow flow) => $"{model.Stages[flow.From].Name} → {model.Stages[flow.To].Name}";

    /// <summary>Lists what is broken or weak. An empty stage is a finding of its own, not of its flows.</summary>
    public static IEnumerable<Finding> Of(ChainModel model, FlowCount[] counts, Continuity continuity)
    {
        var bridges = continuity.Bridges();
        for (var flow = 0; flow < counts.Length; flow++)
        {
            if (counts[flow].Status == FlowStatus.Broken)
            {
                yield return Broken(model, flow, isBridge: bridges.Contains(flow));
            }
            else if (counts[flow].Status == FlowStatus.Weak)
            {
                yield return Weak(model, flow, counts[flow]);
            }
        }
    }

    private static Finding Broken(ChainModel model, int flow, bool isBridge)
    {
        var (from, to) = (model.Flows[flow].From, model.Flows[flow].To);
        return new Finding
        {
            Rule = FindingRule.BrokenFlow,
            Severity = isBridge ? Severity.Serious : Severity.Watch,
            About = [ChainOutputs.Stage(model, from), ChainOutputs.Stage(model, to)],
            Evidence = [.. model.NodesOf[from].Concat(model.NodesOf[to]).Distinct().Select(v => ChainOutputs.Actor(model, v))],
            Missing = [new MissingLink(ChainOutputs.Stage(model, from), ChainOutputs.Stage(model, to))],
            Value = 0,
            Threshold = 1,
            Source = Source,
            Sentence = Sentence.Of(
                "finding.brokenFlow", "Nothing flows from {0} to {1}, though both have actors.",
                model.Stages[from].Name, model.Stages[to].Name),
            Remedy = Sentence.Of(
                "finding.brokenFlowRemedy", "Bring one actor of {0} together with one of {1}.",
                model.Stages[from].Name, model.Stages[to].Name),
        };
    }

    private static Finding Weak(ChainModel model, int flow, FlowCount count)
    {
        var (from, to) = (model.Flows[flow].From, model.Flows[flow].To);
        var trades = Enumerable.Range(0, model.Trades.MatchFlows.Count)
            .Where(m => model.Trades.MatchFlows[m] == flow).Select(m => model.Trades.Links[model.Trades.MatchTrades[m]]);
        return new Finding
        {
            Rule = FindingRule.WeakFlow,
            Severity = Severity.Note,
            About = [ChainOutputs.Stage(model, from), ChainOutputs.Stage(model, to)],
            Evidence = [.. trades.Select(model.Links.IdOf).OfType<string>().Distinct(StringComparer.Ordinal).Select(FindingSubject.Link)],
            Value = count.Volume,
            Confidence = count.Confidence,
            Source = ChainOutputs.Proposal,
            Sentence = Sentence.Of(
                "finding.weakFlow", "Little flows from {0} to {1}: {2}, beside what comes before or after.",
                model.Stages[from].Name, model.Stages[to].Name, count.Volume),
            Remedy = Sentence.Of(
                "finding.weakFlowRemedy", "Ask {0} and {1} why so little is traded between them.",
                model.Stages[from].Name, model.Stages[to].Name),
        };
    }
}
