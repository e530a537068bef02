using System.Text;
using ClusterGraph.Formats.Json;

namespace ClusterGraph.Formats.Tests.Json;

/// <summary>Small map files to spoil.</summary>
internal static class MapFiles
{
    public const string Head = """{"id":"m","title":"Pineapples","stages":[{"id":"grow","name":"Growing","order":1}]}""";
    public const string Ann = """{"data":{"id":"a","name":"Ann","type":"producer.small","stages":[{"stage":"grow"}]},"position":{"x":0,"y":0}}""";
    public const string Bob = """{"data":{"id":"b","name":"Bob","type":"trade.buyer"}}""";
    public const string Sale = """{"data":{"id":"l","source":"a","target":"b","type":"sellsTo"}}""";

    /// <summary>Puts a file together, one node or edge a line.</summary>
    public static string Text(string head = Head, string nodes = Ann + ",\n" + Bob, string edges = Sale, string rest = "") =>
        $$"""
        {"format":"clustergraph/1",
        "map":{{head}},
        "elements":{"nodes":[
        {{nodes}}
        ],"edges":[
        {{edges}}
        ]}{{rest}}}
        """;

    public static MapFileReading Read(string text) => MapFileReader.Read(Encoding.UTF8.GetBytes(text));
}
