using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Trust;

/// <summary>Propagation of trust and distrust as a method (methods catalogue E6).</summary>
internal static class TrustPropagationMethod
{
    private const string Asker = "asker";
    private const string Distrust = "distrust";
    private const string Steps = "passes";
    private const string Discount = "passWorth";

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "trust-propagation",
        Title = "Trust passed on",
        Group = MethodGroup.Knowledge,
        Question = "Where does trust arrive when it is passed on, with distrust counted once?",
        Definition = "One step is C = direct B + coCitation B'B + transpose B' + coupling BB', with B the trust from 0 to 1. The "
            + "value is the sum of passWorth^k C^k over k = 1 to the passes, for one asker or summed over all; 'oneStep' is C itself. With a "
            + "layer of distrust D each term is multiplied by B - D, so that distrust counts once and is not passed on.",
        Source = "Guha, Kumar, Raghavan & Tomkins 2004",
        Directions = [Symmetry.Directed],
        Weights = WeightRole.Strength,
        Weight = WeightUse.Strength,
        Layers = ["trusts"],
        Cost = CostClass.Linear,
        Own =
        [
            Parameter.Actors(Asker, "Whose trust is passed on; empty for everybody's together."),
            Parameter.Integer(Steps, 3, 1, 50, "How often trust is passed on."),
            Parameter.Number(Discount, 0.5, 0, 1, "What each passing on is worth."),
            Parameter.Number("direct", 0.4, 0, 1, "Worth of: whom those I trust trust."),
            Parameter.Number("coCitation", 0.4, 0, 1, "Worth of: whom those trust who trust the same as I do."),
            Parameter.Number("transpose", 0.1, 0, 1, "Worth of: those who trust me."),
            Parameter.Number("coupling", 0.1, 0, 1, "Worth of: those who trust whom I trust."),
            new Parameter
            {
                Name = Distrust,
                Kind = ParameterKind.Layers,
                Default = string.Empty,
                Description = "The kinds of link that say distrust; empty for none.",
            },
            TrustScale.Describe(),
        ],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        if (context.Graph.NodeCount == 0)
        {
            return MethodOutputs.Empty();
        }

        var trust = TrustScale.Read(context);
        var askers = context.NodesOf(Asker);
        var distrust = ReadDistrust(context);
        if ((trust.Error ?? askers.Error ?? distrust.Error) is { } error)
        {
            return error;
        }

        var chosen = askers.Value!;
        var start = Enumerable.Range(0, context.Graph.NodeCount)
            .Select(v => chosen.Length == 0 || chosen.Contains(v) ? 1.0 : 0).ToArray();
        var (first, sum) = TrustPropagation.Row(
            trust.Value!, distrust.Value!.FirstOrDefault(), start, Weights(context.Parameters),
            (int)context.Parameters.Integer(Steps), context.Parameters.Number(Discount));
        return new MethodOutput
        {
            Actors = [new ActorColumn(ActorColumn.Main, sum), new ActorColumn("oneStep", first)],
            Explanation = Explain(context, chosen, sum),
        };
    }

    private static PropagationWeights Weights(ParameterValues parameters) => new(
        parameters.Number("direct"), parameters.Number("coCitation"), parameters.Number("transpose"), parameters.Number("coupling"));

    // None or one graph.
    private static Outcome<AnalysisGraph[]> ReadDistrust(MethodContext context)
    {
        var names = context.Parameters.List(Distrust);
        if (names.Count == 0)
        {
            return Array.Empty<AnalysisGraph>();
        }

        var read = LayerReader.Read(context.Layer.Input, context.Layer.Query with { Layers = names, Weight = WeightUse.None });
        return read.IsOk ? new[] { read.Value.Graph } : read.Error with { Field = Distrust };
    }

    private static Sentence Explain(MethodContext context, int[] askers, double[] sum)
    {
        var ranked = Ranking.Order(sum);
        var top = Array.Find(ranked, v => !askers.Contains(v));
        return ranked.Length == askers.Length || sum[top] <= 0
            ? Sentence.Of("trustPropagation.none", "No trust arrives anywhere.")
            : Sentence.Of("trustPropagation.top", "Passed on from contact to contact, most trust arrives at {0}.", context.Layer.NameOf(top));
    }
}
