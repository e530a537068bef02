using System.Globalization;
using System.Text;

namespace ClusterGraph.Storage.Tests.Neo4j.Faults;

/// <summary>What a fake server sends: any bytes at all, and whether it then hangs up or says nothing more.</summary>
internal sealed record FakeAnswer(string Bytes, bool HangsUp, bool Stalls = false)
{
    private const string Json = "application/json";

    /// <summary>Gets an answer that never comes: the request was read, then the connection is closed.</summary>
    public static FakeAnswer Nothing { get; } = new(string.Empty, HangsUp: true);

    /// <summary>Gets an answer that is never given while the connection stays open.</summary>
    public static FakeAnswer Silence { get; } = new(string.Empty, HangsUp: false, Stalls: true);

    /// <summary>Gives rows of a committed transaction, written as JSON arrays.</summary>
    public static FakeAnswer Rows(params string[] rows) => Of(202, Committed(rows));

    public static string Committed(params string[] rows) =>
        $$"""{"data":{"fields":["x"],"values":[{{string.Join(',', rows)}}]},"bookmarks":["FB:1"]}""";

    public static FakeAnswer Error(int status, string code) =>
        Of(status, $$"""{"errors":[{"code":"{{code}}","message":"for this test"}]}""");

    public static FakeAnswer Of(int status, string body, string type = Json) =>
        new(Head(status, type) + $"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n" + body, HangsUp: false);

    /// <summary>Announces a whole body and sends only its beginning.</summary>
    public static FakeAnswer Cut(string body, int sent) =>
        new(Head(202, Json) + $"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n" + body[..sent], HangsUp: true);

    /// <summary>Sends a body of pieces, as a server that streams does, and hangs up before the last piece.</summary>
    public static FakeAnswer CutBetweenPieces(string body) => new(
        Head(202, Json) + "Transfer-Encoding: chunked\r\n\r\n"
        + body.Length.ToString("x", CultureInfo.InvariantCulture) + "\r\n" + body + "\r\n",
        HangsUp: true);

    private static string Head(int status, string type) => $"HTTP/1.1 {status} Status\r\nContent-Type: {type}\r\n";
}
