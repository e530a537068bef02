using System.Globalization;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Comparison;

/// <summary>Assortativity as a method (methods catalogue B6): by category, by number, or by degree.</summary>
internal static class AssortativityMethod
{
    private const string Name = "assortativity";
    private const string Attribute = "attribute";
    private const string Kind = "kind";
    private const string Categorical = "categorical";
    private const string Numeric = "numeric";
    private const string ByDegree = "degree";
    private const int LargestTable = 60;

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = Name,
        Title = "Assortativity",
        Group = MethodGroup.Comparison,
        Question = "Do actors link mainly with their own kind?",
        Definition = "Categorical: r = (Tr e - sum a b) / (1 - sum a b) over arcs, undirected links in both orders. Numeric: "
            + "Pearson's correlation over link ends. Degree: the same of degrees, directed out-degree of the source with "
            + "in-degree of the target. p: labels reshuffled among the actors that have one.",
        Source = "Newman 2003, Physical Review E 67",
        Directions = [Symmetry.Directed, Symmetry.Union, Symmetry.Mutual],
        Cost = CostClass.Linear,
        IsLive = true,
        Own =
        [
            Parameter.Attribute(Attribute, "type", "The attribute that is compared; not read when degrees are."),
            Parameter.Choice(Kind, [Categorical, Numeric, ByDegree], "Whether values are names, numbers, or degrees."),
            .. ChanceParameters.All,
        ],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context) => context.Graph.NodeCount == 0
        ? MethodOutputs.Empty(Name)
        : context.Parameters.Word(Kind) switch
        {
            ByDegree => Degrees(context),
            Numeric => Numbers(context),
            _ => Categories(context),
        };

    private static MethodOutput Degrees(MethodContext context)
    {
        var ends = LinkEnds.Of(context.Graph, _ => true);
        var begin = Centrality.Degree.Counts(context.Graph.Out);
        var r = EndCorrelation.Of(ends, begin, Centrality.Degree.Counts(context.Graph.In));
        return double.IsNaN(r) ? Missing(ends)
            : new MethodOutput { Figures = [new(Name, r)], Explanation = Explain(r, "degree") };
    }

    private static Outcome<MethodOutput> Numbers(MethodContext context)
    {
        var numbers = context.Numbers(Attribute);
        if (!numbers.IsOk)
        {
            return numbers.Error;
        }

        var ends = LinkEnds.Of(context.Graph, v => !double.IsNaN(numbers.Value[v]));
        var r = EndCorrelation.Of(ends, numbers.Value, numbers.Value);
        if (double.IsNaN(r))
        {
            return Missing(ends);
        }

        var shuffle = new LabelShuffle<double>(numbers.Value, double.IsNaN);
        var drawn = shuffle.Draw(context, () => 0, (values, _) => EndCorrelation.Of(ends, values, values));
        return new MethodOutput
        {
            Figures = Figures(r, drawn),
            Caveats = [.. LeftOut(numbers.Value.Count(double.IsNaN), ends)],
            Explanation = Explain(r, context.Parameters.Word(Attribute)),
        };
    }

    private static Outcome<MethodOutput> Categories(MethodContext context)
    {
        var labels = context.Labels(Attribute);
        if (!labels.IsOk)
        {
            return labels.Error;
        }

        string[] names = [.. labels.Value.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var codes = Array.ConvertAll(labels.Value, l => l is null ? -1 : Array.BinarySearch(names, l, StringComparer.Ordinal));
        var ends = LinkEnds.Of(context.Graph, v => codes[v] >= 0);
        var r = Mixing.Coefficient(ends, codes, new double[2 * names.Length]);
        if (double.IsNaN(r))
        {
            return Missing(ends);
        }

        var shuffle = new LabelShuffle<int>(codes, c => c < 0);
        var drawn = shuffle.Draw(
            context, () => new double[2 * names.Length], (values, sums) => Mixing.Coefficient(ends, values, sums));
        return new MethodOutput
        {
            Figures = Figures(r, drawn),
            Tables = names.Length > LargestTable ? [] : [TableOf(context, ends, codes, names)],
            Caveats = [.. LeftOut(codes.Count(c => c < 0), ends)],
            Explanation = Explain(r, context.Parameters.Word(Attribute)),
        };
    }

    private static ResultTable TableOf(MethodContext context, LinkEnds ends, int[] codes, string[] names)
    {
        var counts = Mixing.Table(ends, codes, names.Length, context.Graph.IsDirected);
        return new ResultTable("mixing", names, names, [.. counts.Select(row => Array.ConvertAll(row, c => (double?)c))]);
    }

    private static List<Figure> Figures(double r, double[] drawn) =>
    [
        new(Name, r),
        new("p", Numerics.ChanceTest.High(r, drawn)),
        new("pLow", Numerics.ChanceTest.Low(r, drawn)),
        new(ChanceParameters.Permutations, drawn.Length),
    ];

    private static IEnumerable<Caveat> LeftOut(int unknown, LinkEnds ends)
    {
        if (unknown > 0)
        {
            yield return new Caveat(
                CaveatCode.NoAttribute,
                string.Create(CultureInfo.InvariantCulture, $"Actors without the attribute, and {ends.LeftOut} arcs with them, were left out."),
                unknown);
        }
    }

    private static MethodOutput Missing(LinkEnds ends) =>
        MethodOutputs.Missing(ends.From.Length == 0 ? CaveatCode.NoTies : CaveatCode.NoVariance, Name);

    private static Sentence Explain(double r, string attribute) => r switch
    {
        > 0.1 => Sentence.Of("assortativity.same", "Actors link mainly with those of like {0} (r = {1}; 1 would be only).", attribute, r),
        < -0.1 => Sentence.Of("assortativity.other", "Actors link mainly with those of unlike {0} (r = {1}).", attribute, r),
        _ => Sentence.Of("assortativity.none", "Whom actors link with has little to do with {0} (r = {1}; 0 is chance).", attribute, r),
    };
}
