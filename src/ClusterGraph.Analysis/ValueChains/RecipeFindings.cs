using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.ValueChains;

/// <summary>The rules about inputs that recipes need and do not get.</summary>
internal static class RecipeFindings
{
    /// <summary>The source of what is said under recipes.</summary>
    public const string Source = "Koopmans 1951 (activity analysis), Dantzig 1951 (simplex method)";

    /// <summary>Lists who lacks what: first what nobody gives them, then what is short beside their other inputs.</summary>
    public static IEnumerable<Finding> Of(SupplyNetwork supply, IReadOnlyList<InputNeed> needs, IReadOnlyList<(InputNeed Need, double Gain)> shortages)
    {
        var chain = supply.Chain!;
        foreach (var need in Missing(needs))
        {
            var (name, input) = Words(chain, need);
            yield return Make(
                supply, need, null,
                Sentence.Of("finding.missingInput", "{0} can make nothing: nobody gives it anything of {1}, which its recipe needs.", name, input),
                Sentence.Of("finding.missingInputRemedy", "Introduce {0} to somebody of {1}, or ask who gives it to them now.", name, input));
        }

        foreach (var (need, gain) in shortages.Where(s => s.Gain > 0).OrderByDescending(s => s.Gain))
        {
            var (name, input) = Words(chain, need);
            yield return Make(
                supply, need, double.IsFinite(gain) ? gain : null,
                double.IsFinite(gain)
                    ? Sentence.Of("finding.shortInput", "{0} gets too little of {1} beside its other inputs: with enough of it, {2} more would reach the end.", name, input, gain)
                    : Sentence.Of("finding.onlyShortInput", "{0} gets too little of {1} beside its other inputs; as far as is known, nothing else limits it.", name, input),
                Sentence.Of("finding.shortInputRemedy", "Ask who of {1} could give {0} more.", name, input));
        }
    }

    /// <summary>Lists the needs that nobody meets, of those who have any link along the chain.</summary>
    public static IEnumerable<InputNeed> Missing(IEnumerable<InputNeed> needs) =>
        needs.Where(n => n.IsMissing && n.Taker.In.Count + n.Taker.Out.Count > 0);

    /// <summary>Names the taker and the stage that it needs.</summary>
    public static (string Taker, string Input) Words(ChainModel chain, InputNeed need) =>
        (chain.Layer.NameOf(need.Taker.Node), chain.Stages[need.Recipe.Stage].Name);

    private static Finding Make(SupplyNetwork supply, InputNeed need, double? gain, Sentence sentence, Sentence remedy)
    {
        var chain = supply.Chain!;
        var steps = supply.Steps.Where(s => s.To == need.Taker.Node && (need.IsMissing || chain.StagesOf[s.From].Contains(need.Recipe.Stage))).ToList();
        return new Finding
        {
            Rule = need.IsMissing ? FindingRule.MissingInput : FindingRule.ShortInput,
            Severity = Severity.Serious,
            About = [ChainOutputs.Actor(chain, need.Taker.Node), ChainOutputs.Stage(chain, need.Recipe.Stage), ChainOutputs.Stage(chain, need.Taker.Stage)],
            Evidence = [.. steps.SelectMany(s => s.Links).Select(supply.Links.IdOf).OfType<string>().Select(FindingSubject.Link)],
            Value = gain,
            Confidence = steps.Select(s => s.Confidence).DefaultIfEmpty(1).Min(),
            Source = Source,
            Sentence = sentence,
            Remedy = remedy,
        };
    }
}
