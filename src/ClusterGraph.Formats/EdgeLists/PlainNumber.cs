using System.Buffers.Text;

namespace ClusterGraph.Formats.EdgeLists;

/// <summary>
/// Reads decimal numbers. Up to 15 digits and 22 places are exact with one division of two exact doubles (Clinger 1990);
/// everything else goes to the library.
/// </summary>
internal static class PlainNumber
{
    private static readonly double[] PowersOfTen =
        [.. Enumerable.Range(0, 23).Select(i => double.Parse($"1e{i}", System.Globalization.CultureInfo.InvariantCulture))];

    /// <summary>Reads a number.</summary>
    /// <returns>False when the cell is not wholly a finite number.</returns>
    public static bool TryRead(ReadOnlySpan<byte> cell, out double number)
    {
        var (mantissa, places, digits, isPoint) = (0L, 0, 0, false);
        foreach (var c in cell)
        {
            if (c is >= (byte)'0' and <= (byte)'9' && digits < 15)
            {
                mantissa = (mantissa * 10) + (c - '0');
                digits++;
                places += isPoint ? 1 : 0;
            }
            else if (c == '.' && !isPoint)
            {
                isPoint = true;
            }
            else
            {
                return TryReadAny(cell, out number);
            }
        }

        number = mantissa / PowersOfTen[places];
        return digits > 0;
    }

    private static bool TryReadAny(ReadOnlySpan<byte> cell, out double number) =>
        Utf8Parser.TryParse(cell, out number, out var read) && read == cell.Length && double.IsFinite(number);
}
