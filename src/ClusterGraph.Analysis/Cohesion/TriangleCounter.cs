namespace ClusterGraph.Analysis.Cohesion;

/// <summary>Counts the triangles of a range of nodes. One counter belongs to one thread at a time; counts of several are added.</summary>
internal sealed class TriangleCounter(ForwardLinks links)
{
    // Bytes, so that the marks of a large map stay in the cache of a core.
    private readonly byte[] _isMarked = new byte[links.Offsets.Length - 1];

    /// <summary>Gets the triangles found so far, by node.</summary>
    public long[] Counts { get; } = new long[links.Offsets.Length - 1];

    /// <summary>Counts each triangle whose least connected corner is in the range, at all three corners.</summary>
    public void Count(int from, int to)
    {
        var (offsets, targets, marks, counts) = (links.Offsets, links.Targets, _isMarked, Counts);
        unchecked
        {
            for (var first = from; first < to; first++)
            {
                var row = targets.AsSpan(offsets[first], offsets[first + 1] - offsets[first]);
                if (row.Length < 2)
                {
                    continue;
                }

                foreach (var second in row)
                {
                    marks[second] = 1;
                }

                var sum = 0L;
                foreach (var second in row)
                {
                    var found = CountThird(targets.AsSpan(offsets[second], offsets[second + 1] - offsets[second]), marks, counts);
                    counts[second] += found;
                    sum += found;
                }

                counts[first] += sum;
                foreach (var second in row)
                {
                    marks[second] = 0;
                }
            }
        }
    }

    // A third corner is a marked one; adding the mark itself spares the processor a guess.
    private static long CountThird(ReadOnlySpan<int> row, byte[] marks, long[] counts)
    {
        var found = 0L;
        unchecked
        {
            foreach (var third in row)
            {
                var mark = marks[third];
                counts[third] += mark;
                found += mark;
            }
        }

        return found;
    }
}
