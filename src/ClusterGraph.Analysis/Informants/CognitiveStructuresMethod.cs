using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Informants;

/// <summary>Cognitive social structures as a method (methods catalogue F1).</summary>
internal static class CognitiveStructuresMethod
{
    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "cognitive-structures",
        Title = "Many pictures, one network",
        Group = MethodGroup.Doubt,
        Question = "Informants disagree about who is linked: what do we draw?",
        Definition = "Every informant's links are a layer that bears the informant's id. A link is drawn when both ends say so "
            + "(intersection), one of them (union), where it begins (sender), where it ends (receiver), or enough informants "
            + "whoever they are (consensus). Where an end drew no picture, the other speaks alone; where neither did, enough "
            + "third parties. The value of a link is how many informants report it.",
        Source = "Krackhardt 1987, Social Networks 9",
        Directions = [Symmetry.Directed],
        LayersApart = true,
        Cost = CostClass.Neighbourhoods,
        Own = [.. InformantParameters.All],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        if (context.Graph.NodeCount == 0)
        {
            return MethodOutputs.Empty("drawn");
        }

        var slices = Slices.Read(context);
        if (!slices.IsOk)
        {
            return slices.Error;
        }

        var ties = InformantParameters.Agree(context, slices.Value);
        var rule = InformantParameters.RuleOf(context);
        var drawn = ties.All(rule).ToArray();
        return new MethodOutput
        {
            Figures =
            [
                new("drawn", drawn.Length),
                new("informants", slices.Value.Informants.Length),
                .. Enum.GetValues<TieRule>().Select(r => new Figure(InformantParameters.Word(r), ties.All(r).Count())),
            ],
            Links =
            [
                new LinkColumn(
                    "reports", [.. drawn.Select(p => p.From)], [.. drawn.Select(p => p.To)],
                    [.. drawn.Select(p => (double)slices.Value.Reports(p.From, p.To))]),
            ],
            Groups = [new NodeGroup("informants", "answered", slices.Value.Informants)],
            Caveats = [.. Caveats(ties.OneSided(rule))],
            Explanation = Sentence.Of(
                "cognitiveStructures.drawn", "Of the pictures of {0} informants, {1} links are drawn.",
                slices.Value.Informants.Length, drawn.Length),
        };
    }

    private static IEnumerable<Caveat> Caveats(int oneSided)
    {
        if (oneSided > 0)
        {
            yield return new Caveat(
                CaveatCode.OneSided, "Of some links only one end drew a picture, or neither, so others had to speak.", oneSided);
        }
    }
}
