using System.Diagnostics;
using ClusterGraph.Core.Changes;
using ClusterGraph.Live.Protocol;

namespace ClusterGraph.Live.Sessions;

/// <summary>The closed family of states of a session: open, then perhaps ending, then ended.</summary>
internal abstract record SessionState
{
    private SessionState()
    {
    }

    /// <summary>Calls the function of the case at hand, so that no case can be forgotten.</summary>
    public T Match<T>(Func<Open, T> open, Func<Ending, T> ending, Func<Ended, T> ended) => this switch
    {
        Open state => open(state),
        Ending state => ending(state),
        Ended state => ended(state),
        _ => throw new UnreachableException(),
    };

    /// <summary>Takes part.</summary>
    public sealed record Open : SessionState;

    /// <summary>Is sent its goodbye and nothing else.</summary>
    /// <param name="Error">Why it ends.</param>
    /// <param name="Bye">The goodbye; null once it was taken.</param>
    public sealed record Ending(ChangeError Error, Frame? Bye) : SessionState;

    /// <summary>Is sent nothing more.</summary>
    public sealed record Ended : SessionState;
}
