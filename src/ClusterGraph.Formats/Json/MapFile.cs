namespace ClusterGraph.Formats.Json;

/// <summary>What a map file is called and how large it may be.</summary>
public static class MapFile
{
    /// <summary>The value of <c>format</c> in the head of the file.</summary>
    public const string Format = "clustergraph/1";

    /// <summary>The end of the file name.</summary>
    public const string Extension = ".cluster.json";

    /// <summary>The media type.</summary>
    public const string ContentType = "application/vnd.clustergraph+json";

    /// <summary>Largest file that is read, in bytes (20 MB).</summary>
    public const int MaxBytes = 20 * 1024 * 1024;
}
