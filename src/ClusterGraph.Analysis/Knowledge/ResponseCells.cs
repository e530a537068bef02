using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Knowledge;

/// <summary>
/// The eight ways in which a cluster answers demands of responsibility (AccountAbility/UNIDO 2006, section 2.6): four
/// responses, each alone or together.
/// </summary>
/// <param name="CellOf">The cell of each actor, 0 to 7, row by row; -1 for who has no tag that is known.</param>
internal sealed record ResponseCells(int[] CellOf)
{
    /// <summary>The responses, as they are written in attributes.</summary>
    public static readonly string[] Responses = ["evasion", "homeGrown", "compliance", "market"];

    /// <summary>Alone or together, as it is written in attributes.</summary>
    public static readonly string[] Routes = ["individual", "collective"];

    /// <summary>The names of the cells.</summary>
    public static readonly string[] Names =
    [
        "ostrich", "devilsDeal", "silentResponsibility", "spreadBusinessCase",
        "oneByOne", "collectiveAction", "rogueElephant", "partnershipInitiative",
    ];

    /// <summary>Gets how many have a cell.</summary>
    public int Tagged => CellOf.Count(c => c >= 0);

    /// <summary>Gets how many of them act together.</summary>
    public int Together => CellOf.Count(c => c >= 0 && c % Routes.Length == 1);

    /// <summary>Reads tags. O(n).</summary>
    public static ResponseCells Of(string?[] responses, string?[] routes) => new([.. responses.Zip(routes, CellOfTags)]);

    /// <summary>Reads the tags of another moment; who lacks one of the attributes there has no cell.</summary>
    public static ResponseCells Of(AnalysisInput input, string response, string route) =>
        input.Attributes.TryGetValue(response, out var first) && input.Attributes.TryGetValue(route, out var second)
            ? Of(first.Values, second.Values) : new ResponseCells([]);

    /// <summary>Lists who is in a cell, ascending.</summary>
    public int[] In(int cell) => [.. Enumerable.Range(0, CellOf.Length).Where(v => CellOf[v] == cell)];

    /// <summary>Counts the cells.</summary>
    /// <param name="name">The name of the table.</param>
    /// <param name="before">What is subtracted; null for nothing.</param>
    public ResultTable Table(string name, ResponseCells? before = null) => new(
        name, Routes, Responses,
        [.. Responses.Select((_, row) => Routes.Select((_, column) =>
        {
            var cell = (row * Routes.Length) + column;
            return (double?)(In(cell).Length - (before?.In(cell).Length ?? 0));
        }).ToArray())]);

    private static int CellOfTags(string? response, string? route) =>
        Array.IndexOf(Responses, response) is var row and >= 0 && Array.IndexOf(Routes, route) is var column and >= 0
            ? (row * Routes.Length) + column : -1;
}
