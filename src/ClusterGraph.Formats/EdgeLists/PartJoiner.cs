using System.Globalization;

namespace ClusterGraph.Formats.EdgeLists;

/// <summary>Joins the parts of an edge list and numbers its actors.</summary>
internal static class PartJoiner
{
    /// <summary>Joins parts in their order.</summary>
    public static EdgeList Join(IReadOnlyList<PlainPart> parts)
    {
        var ends = Number([.. parts.Select(p => p.Ends)]);
        var links = parts.Sum(p => p.Ends.Codes.Length / 2);
        var (sources, targets) = (new int[links], new int[links]);
        for (var (at, link) = (0, 0); link < links; link++)
        {
            sources[link] = ends.Numbers[at++];
            targets[link] = ends.Numbers[at++];
        }

        var types = parts.Count > 0 && parts[0].Types is not null ? Number([.. parts.Select(p => p.Types!)]) : default;
        return new EdgeList
        {
            Ids = ends.Ids,
            Sources = sources,
            Targets = targets,
            Weights = parts.Count > 0 && parts[0].Weights is not null ? Weights(parts, links) : null,
            Types = types.Numbers is null ? null : Array.ConvertAll(types.Numbers, checked(t => (ushort)t)),
            TypeNames = types.Ids ?? [],
        };
    }

    private static double[] Weights(IReadOnlyList<PlainPart> parts, int links)
    {
        var (weights, at) = (new double[links], 0);
        foreach (var part in parts)
        {
            part.Weights!.Values.CopyTo(weights.AsSpan(at));
            at += part.Weights.Count;
        }

        return weights;
    }

    private static (string[] Ids, int[] Numbers) Number(IReadOnlyList<IdColumn> columns) =>
        columns.All(c => c.Texts is null) ? NumberWholes(columns) : NumberTexts(columns);

    private static (string[] Ids, int[] Numbers) NumberWholes(IReadOnlyList<IdColumn> columns)
    {
        var total = columns.Sum(c => c.Codes.Length);
        var highest = columns.Max(c => c.Codes.Length == 0 ? -1 : Highest(c.Codes));
        return highest <= Math.Max(1_000_000, 4L * total)
            ? NumberDense(columns, total, (int)highest + 1) : NumberSparse(columns, total);
    }

    private static long Highest(ReadOnlySpan<long> codes)
    {
        var highest = 0L;
        foreach (var code in codes)
        {
            highest = Math.Max(highest, code);
        }

        return highest;
    }

    private static (string[] Ids, int[] Numbers) NumberDense(IReadOnlyList<IdColumn> columns, int total, int range)
    {
        var numberOf = new int[range];
        foreach (var column in columns)
        {
            foreach (var code in column.Codes)
            {
                numberOf[code] = 1;
            }
        }

        var ids = new List<string>();
        for (var code = 0; code < range; code++)
        {
            if (numberOf[code] == 1)
            {
                numberOf[code] = ids.Count;
                ids.Add(code.ToString(CultureInfo.InvariantCulture));
            }
        }

        var (numbers, at) = (new int[total], 0);
        foreach (var column in columns)
        {
            foreach (var code in column.Codes)
            {
                numbers[at++] = numberOf[code];
            }
        }

        return ([.. ids], numbers);
    }

    private static (string[] Ids, int[] Numbers) NumberSparse(IReadOnlyList<IdColumn> columns, int total)
    {
        var distinct = new HashSet<long>();
        foreach (var column in columns)
        {
            foreach (var code in column.Codes)
            {
                distinct.Add(code);
            }
        }

        var ordered = distinct.Order().ToArray();
        var (numbers, at) = (new int[total], 0);
        foreach (var column in columns)
        {
            foreach (var code in column.Codes)
            {
                numbers[at++] = Array.BinarySearch(ordered, code);
            }
        }

        return (Array.ConvertAll(ordered, o => o.ToString(CultureInfo.InvariantCulture)), numbers);
    }

    private static (string[] Ids, int[] Numbers) NumberTexts(IReadOnlyList<IdColumn> columns)
    {
        var ids = columns.SelectMany(TextsOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var numberOf = new Dictionary<string, int>(ids.Length, StringComparer.Ordinal);
        for (var i = 0; i < ids.Length; i++)
        {
            numberOf.Add(ids[i], i);
        }

        var numbers = new int[columns.Sum(c => c.Codes.Length)];
        var at = 0;
        foreach (var column in columns)
        {
            var own = column.Texts?.ConvertAll(t => numberOf[t]);
            foreach (var code in column.Codes)
            {
                numbers[at++] = own is null ? numberOf[code.ToString(CultureInfo.InvariantCulture)] : own[(int)code];
            }
        }

        return (ids, numbers);
    }

    private static IEnumerable<string> TextsOf(IdColumn column) =>
        column.Texts ?? [.. column.Codes.ToArray().Distinct().Select(c => c.ToString(CultureInfo.InvariantCulture))];
}
