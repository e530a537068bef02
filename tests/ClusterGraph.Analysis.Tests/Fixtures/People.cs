using ClusterGraph.Analysis.Graph;

namespace ClusterGraph.Analysis.Tests.Fixtures;

/// <summary>Makes people and groups from tables, without links.</summary>
internal static class People
{
    /// <summary>
    /// Reads a table: the first line names the attributes, each further line is an actor, its id first; cells are
    /// separated by blanks, and a dash says that nobody knows.
    /// </summary>
    public static AnalysisInput Table(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var names = Cells(lines[0]);
        var rows = lines.Skip(1).Select(Cells).ToDictionary(cells => cells[0]);
        var input = Inputs.Directed(string.Empty, [.. rows.Keys]);
        return input.WithColumns(names, rows);
    }

    /// <summary>Adds the columns of such a table to actors that are there.</summary>
    public static AnalysisInput WithTable(this AnalysisInput input, string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return input.WithColumns(Cells(lines[0]), lines.Skip(1).Select(Cells).ToDictionary(cells => cells[0]));
    }

    /// <summary>Says that the values of an attribute are written in these units, one an actor.</summary>
    public static AnalysisInput WithUnits(this AnalysisInput input, string attribute, params string?[] units) => input with
    {
        Attributes = new Dictionary<string, AttributeColumn>(input.Attributes)
        {
            [attribute] = input.Attributes[attribute] with { Units = units },
        },
    };

    private static AnalysisInput WithColumns(this AnalysisInput input, string[] names, Dictionary<string, string[]> rows)
    {
        for (var column = 0; column < names.Length; column++)
        {
            var at = column + 1;
            input = input.WithAttribute(
                names[column], id => rows.TryGetValue(id, out var cells) && cells[at] != "-" ? cells[at] : null);
        }

        return input;
    }

    private static string[] Cells(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
