using System.Text;

namespace ClusterGraph.Formats.Json;

/// <summary>Turns byte offsets of a text into lines and columns. O(n) to make, O(log n + line) to ask.</summary>
internal sealed class LineIndex
{
    private readonly ReadOnlyMemory<byte> _text;
    private readonly List<int> _starts = [0];

    public LineIndex(ReadOnlyMemory<byte> text)
    {
        _text = text;
        var span = text.Span;
        for (var i = 0; i < span.Length; i++)
        {
            if (span[i] == (byte)'\n')
            {
                _starts.Add(i + 1);
            }
        }
    }

    /// <summary>Gives the line and the column in characters of a byte offset, both from 1.</summary>
    public (int Line, int Column) At(long offset)
    {
        var at = (int)Math.Clamp(offset, 0, _text.Length);
        var found = _starts.BinarySearch(at);
        var line = found >= 0 ? found : ~found - 1;
        var column = Encoding.UTF8.GetCharCount(_text.Span[_starts[line]..at]);
        return (line + 1, column + 1);
    }
}
