using ClusterGraph.Core.Changes;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClusterGraph.Server.Hosting;

/// <summary>Problem documents with our codes; the only way a failure is told over HTTP.</summary>
internal static class Problems
{
    /// <summary>Makes a problem document.</summary>
    public static ProblemHttpResult Of(ErrorCode code, string detail, string? field = null)
    {
        var name = ChangeError.WireName(code);
        var extensions = new Dictionary<string, object?> { ["code"] = name };
        if (field is not null)
        {
            extensions["field"] = field;
        }

        return TypedResults.Problem(
            detail, null, StatusOf(code), name.Replace('_', ' '), "urn:clustergraph:error:" + name, extensions);
    }

    /// <summary>Makes a problem document of an expected failure.</summary>
    public static ProblemHttpResult Of(ChangeError error) => Of(error.Code, error.Message, error.Field);

    /// <summary>Writes a problem document from a middleware.</summary>
    public static Task WriteAsync(HttpContext context, ErrorCode code, string detail) =>
        Of(code, detail).ExecuteAsync(context);

    /// <summary>Says that there is no session that allows this.</summary>
    public static ProblemHttpResult Unauthenticated() =>
        Of(ErrorCode.Unauthenticated, "Join with a code or a link first.");

    /// <summary>Says that something is not here; the same whether it exists elsewhere or nowhere.</summary>
    public static ProblemHttpResult NoSuchMap() => Of(ErrorCode.NotFound, "There is no such map, or it is not open to you.");

    /// <summary>Says that the role is not enough.</summary>
    public static ProblemHttpResult Forbidden() => Of(ErrorCode.Forbidden, "Only a facilitator may do that.");

    /// <summary>Gives the status code of an error code.</summary>
    public static int StatusOf(ErrorCode code) => code switch
    {
        ErrorCode.Unauthenticated or ErrorCode.SessionEnded => StatusCodes.Status401Unauthorized,
        ErrorCode.Forbidden or ErrorCode.Kicked or ErrorCode.BadOrigin or ErrorCode.WrongCode => StatusCodes.Status403Forbidden,
        ErrorCode.NotFound or ErrorCode.TargetDeleted or ErrorCode.UnknownMethod => StatusCodes.Status404NotFound,
        ErrorCode.CodeExpired => StatusCodes.Status410Gone,
        ErrorCode.TooLarge => StatusCodes.Status413PayloadTooLarge,
        ErrorCode.UnsupportedFormat => StatusCodes.Status415UnsupportedMediaType,
        ErrorCode.BadFile => StatusCodes.Status422UnprocessableEntity,
        ErrorCode.RateLimited => StatusCodes.Status429TooManyRequests,
        ErrorCode.Busy or ErrorCode.StoreUnavailable => StatusCodes.Status503ServiceUnavailable,
        ErrorCode.InvalidField or ErrorCode.BadFrame or ErrorCode.UnknownChange => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status409Conflict,
    };
}
