using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Analysis.Numerics;

namespace ClusterGraph.Analysis.Cohesion;

/// <summary>
/// The triad census (Holland and Leinhardt 1970; types as coded by Batagelj and Mrvar 2001): how many of all sets of
/// three nodes are of each of the 16 types. Only closed triads are met one by one, each once; the others follow: pairs of
/// neighbours at a centre less those in closed triads give the open ones, pairs of nodes and a third the rest.
/// O(n + m·√m), as no forward row is longer than √(2m). Exact integers, the same for any number of threads.
/// </summary>
public static class TriadCensus
{
    private const int Codes = 64;
    private const int MostBlocks = 16;

    // Rows meet rows here, so even a short block is worth a thread.
    private const int LeastWork = 1 << 10;
    private const int FirstOpen = 3;

    /// <summary>Takes the census.</summary>
    /// <param name="graph">The graph, of at most 2^29 nodes; an undirected link is a mutual dyad.</param>
    /// <param name="run">How to go about it.</param>
    /// <returns>One count a type, in the order of <see cref="TriadTypes.Names"/>; they sum to n(n - 1)(n - 2) / 6.</returns>
    public static Int128[] Compute(AnalysisGraph graph, RunOptions? run = null)
    {
        var rows = DyadRows.Of(graph);
        var counts = new Int128[TriadTypes.Names.Count];
        var dyads = CountPaths(rows, counts);
        AddClosed(CountClosed(rows.Forward(), run ?? RunOptions.Default), counts);
        AddSparse(graph.NodeCount, dyads, counts);
        return counts;
    }

    // Pairs of neighbours at each centre, closed or not; gives the numbers of asymmetric and mutual dyads.
    private static (long Asymmetric, long Mutual) CountPaths(DyadRows rows, Int128[] counts)
    {
        var (asymmetric, mutual) = (0L, 0L);
        Span<long> kinds = stackalloc long[4];
        for (var v = 0; v < rows.NodeCount; v++)
        {
            kinds.Clear();
            for (var at = rows.Offsets[v]; at < rows.Offsets[v + 1]; at++)
            {
                kinds[rows.Entries[at] & 3]++;
            }

            asymmetric += kinds[1];
            mutual += kinds[3];
            for (var first = 1; first <= 3; first++)
            {
                counts[TriadTypes.Of(first, first, 0)] += kinds[first] * (kinds[first] - 1) / 2;
                for (var second = first + 1; second <= 3; second++)
                {
                    counts[TriadTypes.Of(first, second, 0)] += kinds[first] * kinds[second];
                }
            }
        }

        return (asymmetric, mutual / 2);
    }

    // How many closed triads there are of each code.
    private static long[] CountClosed(DyadRows forward, RunOptions run)
    {
        var bounds = RowBlocks.Cut(forward.Offsets, MostBlocks, LeastWork);
        var found = new long[bounds.Length - 1][];
        Crew.Do(bounds.Length - 1, run, block =>
        {
            found[block] = new long[Codes];
            if (bounds[block] < bounds[block + 1])
            {
                var marks = new byte[forward.NodeCount];
                for (var a = bounds[block]; a < bounds[block + 1]; a++)
                {
                    CountClosedAt(forward, a, marks, found[block]);
                }
            }
        });
        var sums = new long[Codes];
        foreach (var counts in found)
        {
            for (var code = 0; code < Codes; code++)
            {
                sums[code] += counts[code];
            }
        }

        return sums;
    }

    private static void CountClosedAt(DyadRows forward, int a, byte[] marks, long[] counts)
    {
        var row = forward.Entries.AsSpan(forward.Offsets[a], forward.Offsets[a + 1] - forward.Offsets[a]);
        if (row.Length < 2)
        {
            return;
        }

        foreach (var entry in row)
        {
            marks[entry >> 2] = (byte)(entry & 3);
        }

        foreach (var entry in row)
        {
            var b = entry >> 2;
            foreach (var next in forward.Entries.AsSpan(forward.Offsets[b], forward.Offsets[b + 1] - forward.Offsets[b]))
            {
                var mark = marks[next >> 2];
                if (mark != 0)
                {
                    counts[(entry & 3) | (mark << 2) | ((next & 3) << 4)]++;
                }
            }
        }

        foreach (var entry in row)
        {
            marks[entry >> 2] = 0;
        }
    }

    // A closed triad is of its own type, and none of the three pairs at its corners is an open one.
    private static void AddClosed(long[] closed, Int128[] counts)
    {
        for (var code = 0; code < Codes; code++)
        {
            var (ab, ac, bc) = (code & 3, (code >> 2) & 3, code >> 4);
            if (closed[code] > 0)
            {
                counts[TriadTypes.Of(ab, ac, bc)] += closed[code];
                counts[TriadTypes.Of(ab, ac, 0)] -= closed[code];
                counts[TriadTypes.Of(TriadTypes.Turn(ab), bc, 0)] -= closed[code];
                counts[TriadTypes.Of(TriadTypes.Turn(ac), TriadTypes.Turn(bc), 0)] -= closed[code];
            }
        }
    }

    // Each dyad stands in n - 2 triads: those not counted yet have no further link.
    private static void AddSparse(int nodes, (long Asymmetric, long Mutual) dyads, Int128[] counts)
    {
        Int128 n = nodes;
        counts[1] = dyads.Asymmetric * (n - 2);
        counts[2] = dyads.Mutual * (n - 2);
        counts[0] = n * (n - 1) * (n - 2) / 6;
        for (var type = FirstOpen; type < counts.Length; type++)
        {
            counts[1] -= TriadTypes.Asymmetric(type) * counts[type];
            counts[2] -= TriadTypes.Mutual(type) * counts[type];
            counts[0] -= counts[type];
        }

        counts[0] -= counts[1] + counts[2];
    }
}
