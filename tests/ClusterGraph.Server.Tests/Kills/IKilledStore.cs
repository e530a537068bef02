using ClusterGraph.Storage;

namespace ClusterGraph.Server.Tests.Kills;

/// <summary>Where a server that is killed keeps its maps.</summary>
internal interface IKilledStore : IAsyncDisposable
{
    /// <summary>Gets what <c>--data</c> is given.</summary>
    string Data { get; }

    /// <summary>Gets the file with user and password; null where there is none.</summary>
    string? AuthFile { get; }

    /// <summary>Gets a value indicating whether it is a process of its own, which can be killed, too.</summary>
    bool IsProcess { get; }

    /// <summary>Opens what is durable, beside the server.</summary>
    Task<IStore> OpenAsync();

    /// <summary>Kills the database and starts it again.</summary>
    Task KillAsync();
}
