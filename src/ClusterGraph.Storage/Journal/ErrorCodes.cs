using ClusterGraph.Core.Changes;

namespace ClusterGraph.Storage.Journal;

/// <summary>Reads error codes back from their wire names.</summary>
internal static class ErrorCodes
{
    private static readonly Dictionary<string, ErrorCode> ByName =
        Enum.GetValues<ErrorCode>().ToDictionary(ChangeError.WireName);

    /// <summary>Reads a code; one of a newer version becomes <see cref="ErrorCode.InvalidField"/>: a rejection stays one.</summary>
    public static ErrorCode Read(string name) => ByName.GetValueOrDefault(name, ErrorCode.InvalidField);
}
