using System.Text.Json;

namespace ClusterGraph.Core.Changes;

/// <summary>An expected failure as a value.</summary>
/// <param name="Code">What went wrong, from the closed list.</param>
/// <param name="Message">One plain sentence that names the remedy.</param>
/// <param name="Field">The field at fault, such as <c>actor.name</c>; null when no single field is.</param>
public sealed record ChangeError(ErrorCode Code, string Message, string? Field = null)
{
    /// <summary>Gets a value indicating whether the same submission may succeed later and must be kept by its sender.</summary>
    public bool IsTransient =>
        Code is ErrorCode.Busy or ErrorCode.RateLimited or ErrorCode.StoreUnavailable or ErrorCode.Frozen;

    /// <summary>Gets the code as it is written on the wire, such as <c>not_found</c>.</summary>
    public string WireCode => WireName(Code);

    /// <summary>Gives the wire name of a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The code in snake case.</returns>
    public static string WireName(ErrorCode code) => JsonNamingPolicy.SnakeCaseLower.ConvertName(code.ToString());
}
