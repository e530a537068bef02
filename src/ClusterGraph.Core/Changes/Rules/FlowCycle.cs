using ClusterGraph.Core.ValueChains;

namespace ClusterGraph.Core.Changes.Rules;

/// <summary>Finds out whether expected flows run in a circle. O(stages · flows), which are few.</summary>
internal static class FlowCycle
{
    /// <summary>Gives the stages of a circle, the first one again at the end; null when there is none.</summary>
    public static IReadOnlyList<StageId>? Find(IReadOnlyList<ExpectedFlow> flows)
    {
        // What has no way in cannot be part of a circle; taking it away again and again leaves only circles and what follows.
        var left = flows.ToList();
        while (left.RemoveAll(f => !left.Exists(before => before.To == f.From)) > 0)
        {
        }

        if (left.Count == 0)
        {
            return null;
        }

        var path = new List<StageId> { left[0].From };
        while (true)
        {
            var before = left.First(f => f.To == path[^1]).From;
            var seen = path.IndexOf(before);
            path.Add(before);
            if (seen >= 0)
            {
                path.RemoveRange(0, seen);
                path.Reverse();
                return path;
            }
        }
    }
}
