namespace ClusterGraph.Benchmarks.Live;

/// <summary>A hub with connected viewers, some of whom send.</summary>
internal interface ILiveTarget : IAsyncDisposable
{
    /// <summary>Gets or sets where the viewers count what they receive; null to count nothing.</summary>
    Deliveries? Deliveries { get; set; }

    /// <summary>Sends one message.</summary>
    /// <param name="message">Its number, which the message carries as its marker.</param>
    /// <param name="sender">Who sends it.</param>
    /// <returns>Ends when the server has answered.</returns>
    Task SendAsync(int message, int sender);
}
