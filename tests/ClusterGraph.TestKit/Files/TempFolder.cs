namespace ClusterGraph.TestKit.Files;

/// <summary>A folder of its own for one test, which the test deletes afterwards.</summary>
public sealed class TempFolder
{
    public TempFolder() => Path = Directory.CreateTempSubdirectory("clustergraph-").FullName;

    public string Path { get; }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Delete() => Directory.Delete(Path, recursive: true);
}
