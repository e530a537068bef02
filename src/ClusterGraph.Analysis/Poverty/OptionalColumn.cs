using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Poverty;

/// <summary>Attributes that a map need not have: one that was named must be there, the one that is usual may be missing.</summary>
internal static class OptionalColumn
{
    /// <summary>Reads an attribute as numbers.</summary>
    /// <param name="context">The run.</param>
    /// <param name="parameter">The parameter that names the attribute; empty for none.</param>
    /// <param name="usual">The name of the attribute that may be missing.</param>
    /// <param name="otherwise">What everybody has when it is missing.</param>
    /// <returns>One entry a node, NaN where nobody said; or an error that names the attributes there are.</returns>
    public static Outcome<double[]> Numbers(MethodContext context, string parameter, string usual, double otherwise)
    {
        if (IsThere(context, parameter, usual))
        {
            return context.Numbers(parameter);
        }

        var values = new double[context.Graph.NodeCount];
        Array.Fill(values, otherwise);
        return values;
    }

    /// <summary>Reads an attribute as words.</summary>
    /// <param name="context">The run.</param>
    /// <param name="parameter">The parameter that names the attribute; empty for none.</param>
    /// <param name="usual">The name of the attribute that may be missing.</param>
    /// <returns>One entry a node, null where nobody said; or an error that names the attributes there are.</returns>
    public static Outcome<string?[]> Labels(MethodContext context, string parameter, string usual) =>
        IsThere(context, parameter, usual) ? context.Labels(parameter) : new string?[context.Graph.NodeCount];

    /// <summary>Finds the units in which an attribute is written among some nodes.</summary>
    /// <param name="context">The run.</param>
    /// <param name="attribute">The attribute.</param>
    /// <param name="nodes">The nodes.</param>
    /// <returns>The distinct units, ascending; nobody's unit is none.</returns>
    public static string[] Units(MethodContext context, string attribute, IEnumerable<int> nodes) =>
        context.Layer.Input.Attributes.GetValueOrDefault(attribute)?.Units is { } units
            ? [.. nodes.Select(v => units[context.Layer.ActorOf(v)]).OfType<string>()
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]
            : [];

    private static bool IsThere(MethodContext context, string parameter, string usual)
    {
        var name = context.Parameters.Word(parameter);
        return name.Length > 0 && (name != usual || context.Layer.Input.Attributes.ContainsKey(name));
    }
}
