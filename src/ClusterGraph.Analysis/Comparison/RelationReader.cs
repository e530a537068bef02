using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Comparison;

/// <summary>Reads what comparisons are made between: a layer, a family of layers, or <c>same:ATTRIBUTE</c>.</summary>
internal static class RelationReader
{
    /// <summary>What stands before the name of an attribute.</summary>
    public const string Same = "same:";

    /// <summary>Says what a parameter may hold.</summary>
    public const string Help = "a layer, a family of layers, or same:ATTRIBUTE for actors that are alike in it";

    /// <summary>Reads one. O(n + m); <c>same:</c> O(n²).</summary>
    /// <param name="context">What is analysed.</param>
    /// <param name="name">What to read.</param>
    /// <param name="parameter">The parameter to name in an error.</param>
    public static Outcome<Relation> Read(MethodContext context, string name, string parameter)
    {
        if (name.StartsWith(Same, StringComparison.Ordinal))
        {
            return ReadSame(context, name, parameter);
        }

        var layer = context.Read([name]);
        return layer.IsOk ? new Relation(name, layer.Value.Graph)
            : new ChangeError(layer.Error.Code, layer.Error.Message, parameter);
    }

    /// <summary>Makes the error of a parameter that holds too little.</summary>
    public static ChangeError TooFew(string parameter, string needed) =>
        new(ErrorCode.InvalidField, $"'{parameter}' must name {needed}: each {Help}.", parameter);

    /// <summary>Warns of actors without a value.</summary>
    public static IEnumerable<Caveat> Caveats(IEnumerable<Relation> relations) => relations.Where(r => r.Unknown > 0)
        .Select(r => new Caveat(
            CaveatCode.NoAttribute, $"Actors without a value count as unlike everybody in '{r.Name}'.", r.Unknown));

    private static Outcome<Relation> ReadSame(MethodContext context, string name, string parameter)
    {
        var attribute = name[Same.Length..];
        var columns = context.Layer.Input.Attributes;
        if (!columns.TryGetValue(attribute, out var column))
        {
            var known = string.Join(", ", columns.Keys.Order(StringComparer.Ordinal));
            return new ChangeError(
                ErrorCode.NotFound, $"There is no attribute '{attribute}'. Choose among: {known}.", parameter);
        }

        var values = context.Layer.PerNode(column.Values);
        var (from, to) = (new List<int>(), new List<int>());
        foreach (var kind in Enumerable.Range(0, values.Length).Where(v => values[v] is not null)
                     .GroupBy(v => values[v]!, StringComparer.Ordinal).Select(g => g.ToArray()))
        {
            for (var i = 0; i < kind.Length; i++)
            {
                for (var j = i + 1; j < kind.Length; j++)
                {
                    from.Add(kind[i]);
                    to.Add(kind[j]);
                }
            }
        }

        var graph = AnalysisGraph.FromLinks(values.Length, new ArcList([.. from], [.. to], null));
        return new Relation(name, graph, values.Count(v => v is null));
    }
}
