using ClusterGraph.Storage;
using ClusterGraph.TestKit.Files;

namespace ClusterGraph.Server.Tests.Kills;

/// <summary>A database file. A copy of it is opened, so that the server itself recovers from what a kill left.</summary>
internal sealed class KilledFile : IKilledStore
{
    private readonly TempFolder _data = new();
    private readonly TempFolder _copy = new();

    public string Data => _data.File("kill.db");

    public string? AuthFile => null;

    public bool IsProcess => false;

    public Task<IStore> OpenAsync()
    {
        foreach (var file in Directory.GetFiles(_copy.Path))
        {
            File.Delete(file);
        }

        foreach (var file in Directory.GetFiles(_data.Path, "kill.db*"))
        {
            File.Copy(file, _copy.File(Path.GetFileName(file)));
        }

        return StoreFactory.OpenAsync("sqlite:" + _copy.File("kill.db"), auth: null, CancellationToken.None);
    }

    public Task KillAsync() => Task.CompletedTask;

    public ValueTask DisposeAsync()
    {
        _data.Delete();
        _copy.Delete();
        return ValueTask.CompletedTask;
    }
}
