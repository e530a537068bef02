using System.Text.Json;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Persistence;

namespace ClusterGraph.Storage.Tests.Contracts;

/// <summary>Writes an entry as text by another way than the journal does, so that each field is compared.</summary>
internal static class EntryText
{
    public static string Of(JournalEntry entry)
    {
        var c = entry.Change;
        return string.Join('\n', (string[])
        [
            $"{c.Rev} {c.By} {c.Client} {c.Seq} {c.At.Ticks} {c.At.Offset} {entry.PayloadHash}",
            .. c.Ops.Select(op => JsonSerializer.Serialize(op, CoreJson.Options)),
            .. c.Effects.Select(e => $"{e.Key}: {Text(e.Before)} -> {Text(e.After)}"),
            .. c.Overwrote.Select(o => $"overwrote {o.Key} {string.Join(',', o.Fields)} {o.By} {o.Rev}"),
            .. c.Skipped.Select(s => $"skipped {s.Key} {string.Join(',', s.Fields)}"),
            $"undoes {string.Join(',', c.Undoes)}",
        ]);
    }

    private static string Text(MapElement? element) => element is null ? "-" : CoreJson.ToElement(element).GetRawText();
}
