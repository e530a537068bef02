using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Poverty;

/// <summary>All that is known of the people of a map, as poverty nodes need it.</summary>
/// <param name="Population">Those who are looked at.</param>
/// <param name="Incomes">Their incomes; NaN where nobody said.</param>
/// <param name="HasFewAssets">1 with few assets, 0 with more; NaN where nobody said.</param>
/// <param name="Structure">Their place in the network.</param>
/// <param name="V">Structural vulnerability of each node of the map.</param>
/// <param name="Deprivation">Who is deprived in what; null when no indicator was named.</param>
/// <param name="Labels">What single actors are taken together by.</param>
/// <param name="Contested">What speaks against a flag, as written on the map; one entry a node of the map.</param>
internal sealed record NodeReading(
    Population Population, double[] Incomes, double[] HasFewAssets, VulnerabilityReading Structure, double[] V,
    DeprivationReading? Deprivation, string?[] Labels, string?[] Contested)
{
    private const string Income = "income";
    private const string Assets = "assets";
    private const string By = "by";
    private const string ContestedName = "contested";
    private const string UsualContested = "povertyContested";

    private static readonly string[] FewWords = ["none", "few", "low"];

    /// <summary>Gets the parameters that name attributes.</summary>
    public static IEnumerable<Parameter> Parameters =>
    [
        Parameter.Attribute(Income, Income, "The attribute that holds the income, all in one unit and for one period."),
        Parameter.Attribute(Assets, Assets, "The attribute that holds assets: numbers, or the words none, few or low."),
        Parameter.Attribute(By, "type", "The attribute by which single actors are taken together, so that no single person is flagged."),
        Parameter.Attribute(ContestedName, UsualContested, "The attribute that says that a flag is contested: true, or by whom and why."),
    ];

    /// <summary>Reads.</summary>
    /// <param name="context">The run.</param>
    /// <param name="assetLine">Below how much assets are few.</param>
    /// <returns>The reading, or an error that names the parameter at fault.</returns>
    public static Outcome<NodeReading> Read(MethodContext context, double assetLine)
    {
        var population = Population.Read(context, mayMix: true);
        var structure = VulnerabilityReader.Read(context);
        var incomes = OptionalColumn.Numbers(context, Income, Income, double.NaN);
        var assets = OptionalColumn.Labels(context, Assets, Assets);
        var labels = OptionalColumn.Labels(context, By, "type");
        var contested = OptionalColumn.Labels(context, ContestedName, UsualContested);
        if ((population.Error ?? structure.Error ?? incomes.Error ?? assets.Error ?? labels.Error ?? contested.Error) is { } error)
        {
            return error;
        }

        var isEnd = structure.Value!.IsEnd;
        var all = population.Value!;
        var people = all.Only([.. Enumerable.Range(0, all.Nodes.Length).Where(i => !isEnd[all.Nodes[i]])]);
        if (OptionalColumn.Units(context, context.Parameters.Word(Income), people.Nodes) is { Length: > 1 } units)
        {
            return DeprivationReader.UnitError(context.Parameters.Word(Income), units, Income);
        }

        var deprivation = ReadDeprivation(context, people);
        return deprivation.Error is { } bad ? bad : new NodeReading(
            people, people.Pick(incomes.Value!), Few(people.Pick(assets.Value!), assetLine), structure.Value,
            structure.Value.Values(), deprivation.Reading, labels.Value!, contested.Value!);
    }

    private static (DeprivationReading? Reading, ChangeError? Error) ReadDeprivation(MethodContext context, Population people)
    {
        if (context.Parameters.List(DeprivationReader.Indicators).Count == 0)
        {
            return (null, null);
        }

        var read = DeprivationReader.Read(context, people);
        return (read.Value, read.Error);
    }

    private static double[] Few(string?[] assets, double line)
    {
        var numbers = new Graph.AttributeColumn(Assets, assets).Numbers();
        return [.. assets.Select((text, i) => text is null ? double.NaN
            : !double.IsNaN(numbers[i]) ? (line > 0 ? (numbers[i] < line ? 1.0 : 0.0) : double.NaN)
            : FewWords.Contains(text, StringComparer.OrdinalIgnoreCase) ? 1 : 0)];
    }
}
