using System.Text;
using System.Text.Json;

namespace ClusterGraph.Formats.Json;

/// <summary>Collects the lines of a map file.</summary>
internal sealed class LineWriter
{
    private readonly StringBuilder _text = new();

    public void Line(string line) => _text.Append(line).Append('\n');

    /// <summary>Writes a list, one entry a line.</summary>
    public void List(string name, IEnumerable<string> entries, bool last)
    {
        Line($"    \"{name}\": [");
        Entries(entries);
        Line(last ? "    ]" : "    ],");
    }

    /// <summary>Writes an object, one field a line.</summary>
    public void Map(string name, IEnumerable<(string Name, string Json)> fields)
    {
        Line($"    \"{name}\": {{");
        Entries(fields.Select(f => $"{JsonSerializer.Serialize(f.Name)}: {f.Json}"));
        Line("    }");
    }

    public byte[] ToArray() => Encoding.UTF8.GetBytes(_text.ToString());

    private void Entries(IEnumerable<string> entries)
    {
        var first = true;
        foreach (var entry in entries)
        {
            _text.Append(first ? "      " : ",\n      ").Append(entry);
            first = false;
        }

        if (!first)
        {
            _text.Append('\n');
        }
    }
}
