using System.Collections;
using Neo4j.Driver;

namespace ClusterGraph.Storage.Neo4j.Execution;

/// <summary>
/// Values on their way to the driver and back. Only those that both ways to a server understand pass, so that no
/// statement depends on which is in use.
/// </summary>
internal static class DriverValues
{
    /// <summary>Gives the parameters of a call.</summary>
    /// <exception cref="ArgumentException">A value cannot be stored.</exception>
    public static Dictionary<string, object?> Write(IReadOnlyDictionary<string, object?> map) =>
        map.ToDictionary(p => p.Key, p => WriteValue(p.Value), StringComparer.Ordinal);

    /// <summary>Gives the columns of a row.</summary>
    public static object?[] Read(IRecord row) => [.. row.Keys.Select(key => ReadValue(row[key]))];

    private static object? WriteValue(object? value) => value switch
    {
        double number when !double.IsFinite(number) => throw new ArgumentException($"{number} cannot be stored.", nameof(value)),
        null or string or bool or int or long or double => value,
        IReadOnlyDictionary<string, object?> map => Write(map),
        IEnumerable list => list.Cast<object?>().Select(WriteValue).ToList(),
        _ => throw new ArgumentException($"A {value.GetType().Name} is no value of a statement.", nameof(value)),
    };

    private static object? ReadValue(object? value) => value switch
    {
        null or string or bool or long or double => value,
        IReadOnlyDictionary<string, object?> map => ReadMap(map),
        IDictionary<string, object?> map => ReadMap(map),
        IEnumerable list => list.Cast<object?>().Select(ReadValue).ToArray(),
        _ => throw new InvalidOperationException($"A {value.GetType().Name} is no value that our statements give."),
    };

    private static Dictionary<string, object?> ReadMap(IEnumerable<KeyValuePair<string, object?>> map) =>
        map.ToDictionary(p => p.Key, p => ReadValue(p.Value), StringComparer.Ordinal);
}
