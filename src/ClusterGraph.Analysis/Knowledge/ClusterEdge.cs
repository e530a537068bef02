using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Knowledge;

/// <summary>Who belongs to the cluster: as the map says, or as an attribute beside an edge list says.</summary>
internal static class ClusterEdge
{
    private const string Inside = "inside";
    private const string Boundary = "boundary";

    /// <summary>Describes the parameter that names the attribute.</summary>
    public static Parameter Describe() => Parameter.Attribute(
        Inside, Boundary, "An attribute that says 'inside' of everybody in the cluster; who has none is inside.");

    /// <summary>Reads it.</summary>
    /// <returns>One entry an actor of the input, or an error that names the attributes there are.</returns>
    public static Outcome<bool[]> Read(MethodContext context)
    {
        var input = context.Layer.Input;
        if (input.Attributes.TryGetValue(context.Parameters.Word(Inside), out var column))
        {
            return Array.ConvertAll(column.Values, v => v is null or Inside or "true");
        }

        if (context.Parameters.Word(Inside) != Boundary)
        {
            return context.Labels(Inside).Error!;
        }

        return input.Inside ?? [.. Enumerable.Repeat(true, input.ActorCount)];
    }
}
