using ClusterGraph.Core.Maps;

namespace ClusterGraph.Core.Changes;

/// <summary>The recent changes of a map, which undo and conflict notices look back on.</summary>
public interface IChangeHistory
{
    /// <summary>Gets the oldest revision that can still be looked back on; later ones are all present.</summary>
    Revision Oldest { get; }

    /// <summary>Lists the changes after a revision, oldest first.</summary>
    /// <param name="rev">The revision, not older than <see cref="Oldest"/> minus one.</param>
    /// <returns>The changes.</returns>
    IEnumerable<Change> After(Revision rev);

    /// <summary>Finds one change.</summary>
    /// <param name="rev">Its revision.</param>
    /// <returns>The change, or null when it is too old or does not exist.</returns>
    Change? Find(Revision rev);

    /// <summary>Lists all remembered changes, newest first.</summary>
    /// <returns>The changes.</returns>
    IEnumerable<Change> NewestFirst();
}
