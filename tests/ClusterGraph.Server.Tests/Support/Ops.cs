namespace ClusterGraph.Server.Tests.Support;

/// <summary>Operations as a client writes them.</summary>
internal static class Ops
{
    public static string AddActor(string id, string name = "A tannery", string more = "") =>
        $$$"""
        {"op":"actor.add","actor":{"id":"{{{id}}}","name":"{{{name}}}","type":"producer.small","kind":"single","boundary":"inside","evidence":{"mark":"room"},"consent":"none","dataClass":"P1"{{{more}}} }}
        """;

    public static string AddLink(string id, string source, string target, string type = "sellsTo") =>
        $$$"""
        {"op":"link.add","link":{"id":"{{{id}}}","source":"{{{source}}}","target":"{{{target}}}","type":"{{{type}}}","visibility":"room","evidence":{"mark":"room"} } }
        """;
}
