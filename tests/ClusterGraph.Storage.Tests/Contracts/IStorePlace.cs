namespace ClusterGraph.Storage.Tests.Contracts;

/// <summary>Where the stores of one test are.</summary>
public interface IStorePlace
{
    /// <summary>Gets a value indicating whether what is written outlives the store.</summary>
    bool IsDurable { get; }

    /// <summary>Makes it empty for a test.</summary>
    Task ClearAsync() => Task.CompletedTask;

    /// <summary>Opens the store there.</summary>
    Task<IStore> OpenAsync();

    /// <summary>Leaves nothing behind after a test.</summary>
    void Leave()
    {
    }
}
