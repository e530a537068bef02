using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Poverty;

/// <summary>Those whose poverty is measured: which nodes, and how many heads each stands for.</summary>
/// <param name="Nodes">The nodes, ascending.</param>
/// <param name="Heads">How many each of them stands for, more than zero; beside <paramref name="Nodes"/>.</param>
/// <param name="Uncounted">How many actors were left out because nobody said how many they stand for.</param>
/// <param name="Smallest">Numbers about fewer than this many are not shown.</param>
/// <param name="Units">What each of them counts, such as people; null for single actors.</param>
internal sealed record Population(int[] Nodes, double[] Heads, int Uncounted, int Smallest, string?[] Units)
{
    /// <summary>Gets how many there are together.</summary>
    public double People => Heads.Sum();

    /// <summary>Gets a value indicating whether people are mixed with firms or households, which cannot be added.</summary>
    public bool IsMixed => Units.OfType<string>().Distinct(StringComparer.Ordinal).Skip(1).Any();

    /// <summary>Gets the warning about groups without a head count.</summary>
    public IEnumerable<Caveat> Caveats => Uncounted == 0 ? [] :
    [
        new Caveat(
            CaveatCode.NoAttribute, "Groups of nobody knows how many, or of nobody, were left out: give their head count.", Uncounted),
    ];

    /// <summary>Reads who is looked at. O(n).</summary>
    /// <param name="context">The run.</param>
    /// <param name="mayMix">Whether groups of people may stand beside groups of firms or households.</param>
    /// <returns>
    /// The population, or <see cref="ErrorCode.NotFound"/> for an attribute that is not there, or
    /// <see cref="ErrorCode.InvalidField"/> where people are mixed with firms or households.
    /// </returns>
    public static Outcome<Population> Read(MethodContext context, bool mayMix = false)
    {
        var heads = OptionalColumn.Numbers(context, PovertyParameters.People, GroupColumns.HeadCount, 1);
        if (!heads.IsOk)
        {
            return heads.Error;
        }

        var nodes = Wanted(context);
        var counted = nodes.Where(v => heads.Value[v] > 0).ToArray();
        var unit = Labels(context, GroupColumns.Counted);
        var population = new Population(
            counted, Array.ConvertAll(counted, v => heads.Value[v]), nodes.Length - counted.Length,
            (int)context.Parameters.Integer(PovertyParameters.SmallestCell), Array.ConvertAll(counted, v => unit[v]));
        return mayMix || !population.IsMixed ? population : MixedCounts(population);
    }

    /// <summary>Keeps some of the members.</summary>
    /// <param name="rows">Which.</param>
    public Population Only(int[] rows) => this with
    {
        Nodes = Array.ConvertAll(rows, i => Nodes[i]),
        Heads = Array.ConvertAll(rows, i => Heads[i]),
        Units = Array.ConvertAll(rows, i => Units[i]),
    };

    /// <summary>The mean over the members that have a value, each counted by its heads.</summary>
    /// <param name="values">One entry a node of the map; NaN where there is none.</param>
    /// <returns>The mean; NaN when nobody has a value, or when people are mixed with firms or households.</returns>
    public double Mean(double[] values)
    {
        var known = Enumerable.Range(0, Nodes.Length).Where(i => !double.IsNaN(values[Nodes[i]])).ToArray();
        return known.Length == 0 || Only(known).IsMixed ? double.NaN
            : known.Sum(i => Heads[i] * values[Nodes[i]]) / known.Sum(i => Heads[i]);
    }

    /// <summary>Gives values of all nodes to those looked at.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="values">One entry a node of the map.</param>
    public T[] Pick<T>(T[] values) => Array.ConvertAll(Nodes, v => values[v]);

    /// <summary>Writes one number a person of the population as a column of all nodes, hiding those that are too few.</summary>
    /// <param name="name">The name of the column.</param>
    /// <param name="values">One entry a member; NaN where there is none.</param>
    /// <param name="nodes">How many nodes the map has.</param>
    /// <param name="missing">Why a member has no value.</param>
    public ActorColumn Column(string name, double[] values, int nodes, CaveatCode missing)
    {
        var column = new double[nodes];
        var reasons = new CaveatCode?[nodes];
        Array.Fill(column, double.NaN);
        Array.Fill(reasons, CaveatCode.NoAttribute);
        for (var i = 0; i < Nodes.Length; i++)
        {
            var isShown = Heads[i] >= Smallest;
            column[Nodes[i]] = isShown ? values[i] : double.NaN;
            reasons[Nodes[i]] = isShown ? missing : CaveatCode.SmallCell;
        }

        return new ActorColumn(name, column, missing, reasons);
    }

    private static int[] Wanted(MethodContext context)
    {
        var families = context.Parameters.List(PovertyParameters.Families);
        var units = context.Parameters.List(PovertyParameters.Counted);
        var (family, unit) = (Labels(context, "family"), Labels(context, GroupColumns.Counted));
        return [.. Enumerable.Range(0, context.Graph.NodeCount).Where(v =>
            (family[v] is not { } own || families.Count == 0 || families.Contains(own, StringComparer.Ordinal))
            && (units.Count == 0 || unit[v] is not { } what || units.Contains(what, StringComparer.Ordinal)))];
    }

    private static ChangeError MixedCounts(Population population)
    {
        var units = population.Units.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return new ChangeError(
            ErrorCode.InvalidField,
            $"Groups count {string.Join(" and ", units)}, which cannot be added: choose one with '{PovertyParameters.Counted}'.",
            PovertyParameters.Counted);
    }

    private static string?[] Labels(MethodContext context, string name) =>
        context.Layer.Input.Attributes.TryGetValue(name, out var column)
            ? context.Layer.PerNode(column.Values) : new string?[context.Graph.NodeCount];
}
