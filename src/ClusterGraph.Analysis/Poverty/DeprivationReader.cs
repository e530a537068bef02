using System.Globalization;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Poverty;

/// <summary>Reads indicators, cut-offs and weights, and from them who is deprived in what.</summary>
internal static class DeprivationReader
{
    public const string Indicators = "indicators";
    public const string Cutoffs = "cutoffs";
    public const string Weights = "indicatorWeights";
    public const string K = "povertyCutoff";
    public const string Missing = "missing";
    public const string SurveyWeight = "surveyWeight";

    private const string Reweight = "reweight";
    private const double UsualShare = 1.0 / 3;

    /// <summary>Gets the parameters of a method that needs indicators.</summary>
    public static IEnumerable<Parameter> Parameters => Make(null);

    /// <summary>Gets the parameters of a method that may go without indicators.</summary>
    public static IEnumerable<Parameter> OptionalParameters => Make(string.Empty);

    /// <summary>Reads who is deprived in what. O(people times indicators).</summary>
    /// <param name="context">The run.</param>
    /// <param name="population">Those looked at.</param>
    /// <returns>The reading, or an error that names the parameter at fault.</returns>
    public static Outcome<DeprivationReading> Read(MethodContext context, Population population)
    {
        var names = context.Parameters.List(Indicators);
        var lines = context.Parameters.List(Cutoffs).Select(CutOff.Read).ToArray();
        if (names.Count == 0 || lines.Length != names.Count || Array.Exists(lines, l => l is null))
        {
            return new ChangeError(
                ErrorCode.InvalidField,
                "Give one cut-off for each indicator, such as 13 or <13 (deprived below), <=2, >5, >=5, =no|none or !=own.", Cutoffs);
        }

        var columns = Columns(context, population, names);
        if (!columns.IsOk)
        {
            return columns.Error;
        }

        var weights = ReadWeights(context.Parameters.List(Weights), names.Count);
        var survey = OptionalColumn.Numbers(context, SurveyWeight, string.Empty, 1);
        return !weights.IsOk ? weights.Error : !survey.IsOk ? survey.Error
            : Build(context, population, columns.Value, lines!, weights.Value, population.Pick(survey.Value));
    }

    private static Parameter[] Make(string? names) =>
    [
        Parameter.Words(Indicators, names, "The attributes that are indicators of poverty."),
        Parameter.Words(
            Cutoffs, names,
            "One rule an indicator, in the same order: 13 or <13 (deprived below), <=2, >5, >=5, =no|none, or !=own."),
        Parameter.Words(Weights, string.Empty, "One weight an indicator; empty: all count one."),
        Parameter.Number(
            K, 0, 0, 1000, "How much weight of deprivations makes somebody poor, in the unit of the weights; 0: a third of all."),
        Parameter.Choice(Missing, ["drop", Reweight], "What becomes of people of whom an indicator is missing."),
        Parameter.Attribute(SurveyWeight, string.Empty, "The attribute that says how many others a person stands for; empty: one."),
    ];

    private static Outcome<string?[][]> Columns(MethodContext context, Population population, IReadOnlyList<string> names)
    {
        var attributes = context.Layer.Input.Attributes;
        foreach (var name in names)
        {
            if (!attributes.ContainsKey(name))
            {
                return new ChangeError(
                    ErrorCode.NotFound,
                    $"There is no attribute '{name}'. Choose among: {string.Join(", ", attributes.Keys.Order(StringComparer.Ordinal))}.",
                    Indicators);
            }

            if (OptionalColumn.Units(context, name, population.Nodes) is { Length: > 1 } units)
            {
                return UnitError(name, units, Indicators);
            }
        }

        return names.Select(n => population.Pick(context.Layer.PerNode(attributes[n].Values))).ToArray();
    }

    /// <summary>The error about values in several units.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="units">Its units.</param>
    /// <param name="field">The parameter.</param>
    public static ChangeError UnitError(string attribute, string[] units, string field) => new(
        ErrorCode.InvalidField,
        $"'{attribute}' is written in several units ({string.Join(", ", units)}), which cannot be compared: write all in one.",
        field);

    private static Outcome<double[]> ReadWeights(IReadOnlyList<string> texts, int count)
    {
        if (texts.Count == 0)
        {
            return Enumerable.Repeat(1.0, count).ToArray();
        }

        var weights = texts.Select(t => double.TryParse(t, NumberStyles.Float, CultureInfo.InvariantCulture, out var w) ? w : 0).ToArray();
        return weights.Length == count && Array.TrueForAll(weights, w => w > 0 && double.IsFinite(w))
            ? weights
            : new ChangeError(ErrorCode.InvalidField, "Give one weight above zero for each indicator.", Weights);
    }

    private static Outcome<DeprivationReading> Build(
        MethodContext context, Population population, string?[][] columns, CutOff[] lines, double[] weights, double[] survey)
    {
        var k = context.Parameters.Number(K) is > 0 and var given ? given : UsualShare * weights.Sum();
        if (k > weights.Sum() * (1 + 1e-12))
        {
            return new ChangeError(
                ErrorCode.InvalidField, $"Nobody can reach more than the sum of the weights, {weights.Sum():R}.", K);
        }

        var reweights = context.Parameters.Word(Missing) == Reweight;
        var deprived = Enumerable.Range(0, population.Nodes.Length)
            .Select(i => lines.Select((line, j) => line.IsDeprived(columns[j][i])).ToArray()).ToArray();
        var kept = Enumerable.Range(0, deprived.Length).Where(i => survey[i] > 0
            && (reweights ? Array.Exists(deprived[i], d => d is not null) : Array.TrueForAll(deprived[i], d => d is not null))).ToArray();
        var isCardinal = Array.TrueForAll(lines, l => l.IsCardinal);
        var table = new Deprivations(
            Array.ConvertAll(kept, i => population.Heads[i] * survey[i]), weights,
            Array.ConvertAll(kept, i => Array.ConvertAll(deprived[i], d => d == true)),
            isCardinal ? Array.ConvertAll(kept, i => lines.Select((line, j) => line.Gap(columns[j][i])).ToArray()) : null,
            Array.ConvertAll(kept, i => Array.ConvertAll(deprived[i], d => d is not null)));
        return Assemble(context, population, kept, table, k);
    }

    private static DeprivationReading Assemble(
        MethodContext context, Population population, int[] kept, Deprivations table, double k)
    {
        var members = population.Only(kept);
        var dropped = population.Nodes.Length - kept.Length;
        var spread = table.IsKnown.Count(row => Array.Exists(row, known => !known));
        return new DeprivationReading(
            members, context.Parameters.List(Indicators), table, k, population.Nodes.Length,
            dropped == 0 ? 0 : 1 - (members.People / population.People),
            [.. population.Caveats, .. LeftOut(dropped), .. Reweighted(spread)]);
    }

    private static IEnumerable<Caveat> LeftOut(int dropped) => dropped == 0 ? [] :
        [new Caveat(CaveatCode.NoAttribute, "Actors of whom an indicator is missing were left out.", dropped)];

    private static IEnumerable<Caveat> Reweighted(int spread) => spread == 0 ? [] :
        [new Caveat(CaveatCode.NoAttribute, "Where an indicator is missing, its weight was spread over the others.", spread)];
}
