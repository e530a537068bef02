using ClusterGraph.Live.Protocol;

namespace ClusterGraph.Live.Sessions;

/// <summary>The way out to one client. The room calls it from one place at a time.</summary>
public interface IRoomConnection
{
    /// <summary>Hands one frame to the transport.</summary>
    /// <param name="frame">The frame; shared with other connections and never changed.</param>
    /// <returns>A task that ends when the transport can take the next frame; it may fail when the connection is gone.</returns>
    ValueTask SendAsync(Frame frame);

    /// <summary>Closes the connection at once, also while a send is under way. May be called more than once.</summary>
    void Close();
}
