using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Informants;

/// <summary>Who answered what: items are attributes of actors, informants are the actors who have any of them.</summary>
/// <param name="Items">The names of the items.</param>
/// <param name="Choices">The answers there are, in ordinal order.</param>
/// <param name="Informants">The nodes of those who answered something, ascending.</param>
/// <param name="Answers">One row an informant, one entry an item: the number of the answer, -1 for none.</param>
internal sealed record AnswerSheet(string[] Items, string[] Choices, int[] Informants, int[][] Answers)
{
    /// <summary>Reads it.</summary>
    /// <param name="context">The context.</param>
    /// <param name="parameter">The parameter that lists the items.</param>
    public static Outcome<AnswerSheet> Read(MethodContext context, string parameter)
    {
        string[] items = [.. context.Parameters.List(parameter)];
        var attributes = context.Layer.Input.Attributes;
        var unknown = Array.Find(items, name => !attributes.ContainsKey(name));
        if (unknown is not null || items.Length == 0)
        {
            return new ChangeError(
                unknown is null ? ErrorCode.InvalidField : ErrorCode.NotFound,
                $"'{parameter}' must list attributes. Choose among: {string.Join(", ", attributes.Keys.Order(StringComparer.Ordinal))}.",
                parameter);
        }

        var columns = Array.ConvertAll(items, name => context.Layer.PerNode(attributes[name].Values));
        string[] choices = [.. columns.SelectMany(c => c).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        int[] informants = [.. Enumerable.Range(0, context.Graph.NodeCount).Where(v => Array.Exists(columns, c => c[v] is not null))];
        return new AnswerSheet(
            items, choices, informants,
            Array.ConvertAll(informants, v => Array.ConvertAll(columns, c => c[v] is { } answer ? Array.IndexOf(choices, answer) : -1)));
    }
}
