using ClusterGraph.Core.Changes;

namespace ClusterGraph.Formats.Json;

/// <summary>Collects problems with their places, up to <see cref="MapFileReading.MaxProblems"/>.</summary>
internal sealed class ProblemList(LineIndex lines)
{
    private readonly List<(long Offset, MapFileProblem Problem)> _found = [];
    private bool _more;

    public int Count => _found.Count;

    public void Add(ErrorCode code, string message, string path, long? offset, string? element = null)
    {
        if (_found.Count == MapFileReading.MaxProblems - 1)
        {
            _more = true;
            return;
        }

        var (line, column) = offset is { } at ? lines.At(at) : ((int?)null, (int?)null);
        _found.Add((offset ?? -1, new MapFileProblem(code, message, path, element, line, column)));
    }

    /// <summary>Tells whether something within a part of the file is already known to be wrong.</summary>
    public bool Touches(string path) => _found.Exists(
        f => f.Problem.Path.StartsWith(path, StringComparison.Ordinal)
            && (f.Problem.Path.Length == path.Length || f.Problem.Path[path.Length] is '.' or '['));

    /// <summary>Lists the problems in the order of the file.</summary>
    public IReadOnlyList<MapFileProblem> InOrder()
    {
        var list = _found.OrderBy(f => f.Offset).Select(f => f.Problem).ToList();
        if (_more)
        {
            list.Add(new MapFileProblem(ErrorCode.BadFile, "There are more problems than are listed here.", "$"));
        }

        return list;
    }
}
