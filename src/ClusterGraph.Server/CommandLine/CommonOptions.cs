using System.CommandLine;
using ClusterGraph.Server.Hosting;

namespace ClusterGraph.Server.CommandLine;

/// <summary>Options that several commands share.</summary>
internal static class CommonOptions
{
    /// <summary>Makes the option that names the database.</summary>
    public static Option<string> Data() => new("--data")
    {
        Description = "The database file or its folder, or the address of a Neo4j server such as http://127.0.0.1:7474, "
            + "or 'memory' to keep nothing. CLUSTERGRAPH_DATA sets it, too; CLUSTERGRAPH_NEO4J_AUTH_FILE names the file with "
            + "user/password of Neo4j.",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("CLUSTERGRAPH_DATA") is { Length: > 0 } place
            ? place
            : Path.Combine("data", "clustergraph.db"),
    };

    /// <summary>Makes the option that asks for machine-readable results.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Write the result as JSON to standard output." };

    /// <summary>Makes the option that says up to which size a graph is analysed in this process.</summary>
    public static Option<int> MaxInProcessLinks() => new("--max-in-process-links")
    {
        Description = "Graphs with more links are handed to Neo4j's Graph Data Science, where --data names a server that has it.",
        DefaultValueFactory = _ => ServerOptions.DefaultMaxInProcessLinks,
    };

    /// <summary>Makes the option that names the port.</summary>
    public static Option<int> Port() => new("--port")
    {
        Description = "The port to listen on; 0 for any free one.",
        DefaultValueFactory = _ => 5080,
    };

    /// <summary>Makes the option that opens the server to the venue.</summary>
    public static Option<bool> Lan() => new("--lan")
    {
        Description = "Let phones on the venue's network in. Without it only this computer gets an answer.",
    };
}
