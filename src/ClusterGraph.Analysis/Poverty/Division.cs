using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Poverty;

/// <summary>A way to divide people, such as by sex: which share of each actor belongs to which part.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Parts">The parts, ascending.</param>
/// <param name="Shares">Part by part one entry a node, 0 to 1; 0 where nobody said.</param>
internal sealed record Division(string Name, IReadOnlyList<string> Parts, double[][] Shares)
{
    /// <summary>
    /// Reads a division: from the parts of groups, the columns <c>name:part</c>, and from the attribute of that name of
    /// single actors. O(parts times n).
    /// </summary>
    /// <param name="context">The run.</param>
    /// <param name="name">Its name.</param>
    /// <returns>The division; without parts when the map does not have it.</returns>
    public static Division Read(MethodContext context, string name)
    {
        var attributes = context.Layer.Input.Attributes;
        var prefix = name + GroupColumns.PartMark;
        var labels = attributes.TryGetValue(name, out var own)
            ? context.Layer.PerNode(own.Values) : new string?[context.Graph.NodeCount];
        string[] parts = [.. attributes.Keys.Where(k => k.StartsWith(prefix, StringComparison.Ordinal)).Select(k => k[prefix.Length..])
            .Concat(labels.OfType<string>()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return new Division(name, parts, Array.ConvertAll(parts, part => Column(context, prefix + part, part, labels)));
    }

    private static double[] Column(MethodContext context, string attribute, string part, string?[] labels)
    {
        var shares = context.Layer.Input.Attributes.TryGetValue(attribute, out var column)
            ? context.Layer.PerNode(column.Numbers()) : null;
        return [.. labels.Select((label, v) => shares is not null && !double.IsNaN(shares[v]) ? Math.Clamp(shares[v], 0, 1)
            : label == part ? 1 : 0)];
    }
}
