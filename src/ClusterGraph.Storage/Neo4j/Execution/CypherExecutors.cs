namespace ClusterGraph.Storage.Neo4j.Execution;

/// <summary>Chooses the way to a server by the scheme of its address.</summary>
internal static class CypherExecutors
{
    /// <summary>Makes an executor; nothing is sent yet.</summary>
    /// <exception cref="StoreOpenException">This build has no executor for the scheme.</exception>
    public static ICypherExecutor Connect(Neo4jOptions options, TimeProvider time)
    {
        if (options.Server.Scheme is "http" or "https")
        {
            return new HttpExecutor(options, time);
        }

#if NEO4J_DRIVER
        return new DriverExecutor(options, time);
#else
        throw new StoreOpenException(
            $"This build speaks to Neo4j over http and https only. For {options.Server.Scheme}:// build it with -p:Neo4jDriver=true.");
#endif
    }
}
