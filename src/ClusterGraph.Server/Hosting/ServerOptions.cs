namespace ClusterGraph.Server.Hosting;

/// <summary>How one server runs. Checked by <see cref="Check"/> before anything starts.</summary>
internal sealed record ServerOptions
{
    /// <summary>The default of <see cref="MaxInProcessLinks"/>.</summary>
    public const int DefaultMaxInProcessLinks = 2_000_000;

    /// <summary>Gets the port; zero for any free one. Default 5080.</summary>
    public int Port { get; init; } = 5080;

    /// <summary>Gets a value indicating whether phones on the venue's network can reach it. Default: this computer only.</summary>
    public bool Lan { get; init; }

    /// <summary>Gets the address people use when a proxy with TLS stands in front, such as <c>https://map.example.org</c>.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>Gets the folder of the built pages; null to look for it beside the program and in the source tree.</summary>
    public string? WebRoot { get; init; }

    /// <summary>Gets the most links of a graph that this process analyses where the store could, too. Default 2 million.</summary>
    public int MaxInProcessLinks { get; init; } = DefaultMaxInProcessLinks;

    /// <summary>Gets the most open live connections. Default 1,500.</summary>
    public int LiveConnections { get; init; } = 1_500;

    /// <summary>Gets the limits of the rooms.</summary>
    public ClusterGraph.Live.Rooms.RoomOptions Rooms { get; init; } = new();

    /// <summary>Gets what else is done with the log; null for nothing.</summary>
    public Action<ILoggingBuilder>? Logging { get; init; }

    /// <summary>Finds what is wrong with the options.</summary>
    /// <returns>A sentence, or null when all is well.</returns>
    public string? Check() =>
        Port is < 0 or > 65535 ? "The port must be between 0 and 65535."
        : PublicUrl is { } url && (url.Scheme is not ("http" or "https") || url.PathAndQuery != "/")
            ? "The public address must be http or https without a path."
        : MaxInProcessLinks < 0 ? "The most links to analyse in this process must be 0 or more."
        : null;
}
