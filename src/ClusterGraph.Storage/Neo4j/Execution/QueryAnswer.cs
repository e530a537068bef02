using System.Text.Json;

namespace ClusterGraph.Storage.Neo4j.Execution;

/// <summary>Reads the body of a Query API answer.</summary>
internal static class QueryAnswer
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    /// <summary>
    /// Reads a whole body. The status says nothing: rows of a transaction that was rolled back afterwards come under the
    /// same one. Only <c>bookmarks</c> without <c>errors</c> is a commit.
    /// </summary>
    /// <exception cref="JsonException">The body is cut short or no JSON.</exception>
    public static async Task<CypherAnswer> ReadAsync(Stream body, CancellationToken cancellation)
    {
        using var document = await JsonDocument.ParseAsync(body, Options, cancellation);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("The answer is no object.");
        }

        if (root.TryGetProperty("errors", out var errors))
        {
            return ReadError(errors);
        }

        return root.TryGetProperty("bookmarks", out var bookmarks) && bookmarks.ValueKind == JsonValueKind.Array && root.TryGetProperty("data", out var data)
            ? CypherAnswer.Of(ReadRows(data), [.. data.GetProperty("fields").EnumerateArray().Select(f => f.GetString()!)])
            : throw new JsonException("The answer has no bookmarks.");
    }

    private static CypherAnswer ReadError(JsonElement errors)
    {
        var first = errors.ValueKind == JsonValueKind.Array && errors.GetArrayLength() > 0 ? errors[0] : default;
        var code = Text(first, "code") ?? "Neo.DatabaseError.General.UnknownError";
        return CypherAnswer.Refused(code, Text(first, "message"));
    }

    private static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String
            ? text.GetString()
            : null;

    private static List<object?[]> ReadRows(JsonElement data) =>
        data.ValueKind == JsonValueKind.Object && data.TryGetProperty("values", out var rows)
            ? [.. Items(rows).Select(row => Items(row).Select(Value).ToArray())]
            : throw new JsonException("The answer has no rows.");

    private static JsonElement.ArrayEnumerator Items(JsonElement json) =>
        json.ValueKind == JsonValueKind.Array ? json.EnumerateArray() : throw new JsonException("The answer has no rows.");

    private static object? Value(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Null => null,
        JsonValueKind.Number when json.TryGetInt64(out var whole) => whole,
        JsonValueKind.Number => json.GetDouble(),
        JsonValueKind.Array => json.EnumerateArray().Select(Value).ToArray(),
        _ => json.EnumerateObject().ToDictionary(p => p.Name, p => Value(p.Value), StringComparer.Ordinal),
    };
}
