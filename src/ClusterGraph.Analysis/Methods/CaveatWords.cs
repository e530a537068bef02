using System.Text.Json;

namespace ClusterGraph.Analysis.Methods;

/// <summary>Writes caveat codes as they stand in documents, such as <c>NO_TIES</c>.</summary>
public static class CaveatWords
{
    /// <summary>Writes a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The word in upper snake case.</returns>
    public static string Of(CaveatCode code) => JsonNamingPolicy.SnakeCaseUpper.ConvertName(code.ToString());
}
