using System.Text;
using ClusterGraph.Core.Changes;
using ClusterGraph.Formats.Json;

namespace ClusterGraph.Formats.EdgeLists;

/// <summary>The lines of one part of a plain edge list.</summary>
internal sealed class PlainPart(EdgeListHeader header)
{
    private readonly ColumnOf<double>? _weights = header.Weight < 0 ? null : new ColumnOf<double>();
    private readonly IdColumn? _types = header.Type < 0 ? null : new IdColumn();
    private readonly Range[] _cells = new Range[header.Count + 1];

    /// <summary>Gets the ids at both ends, source and target in turn.</summary>
    public IdColumn Ends { get; } = new();

    /// <summary>Gets the weights; null without such a column.</summary>
    public ColumnOf<double>? Weights => _weights;

    /// <summary>Gets the types; null without such a column.</summary>
    public IdColumn? Types => _types;

    /// <summary>Gets how many lines there were, empty ones included.</summary>
    public int LineCount { get; private set; }

    /// <summary>Gets a value indicating whether a quotation mark was met, which ended the reading.</summary>
    public bool IsQuoted { get; private set; }

    /// <summary>Gets the problems; lines count from 0 within the part.</summary>
    public List<MapFileProblem> Problems { get; } = [];

    /// <summary>Makes a part in which no line begins.</summary>
    public static PlainPart Empty(EdgeListHeader header, bool isTooLong)
    {
        var part = new PlainPart(header);
        if (isTooLong)
        {
            part.Fail(ErrorCode.TooLarge, "A line is longer than 1 MB. Is this an edge list with one link a line?", "line");
        }

        return part;
    }

    /// <summary>Reads the lines that begin before a place.</summary>
    /// <param name="bytes">The part and what follows it.</param>
    /// <param name="owned">Lines that begin here or later belong to the next part.</param>
    public PlainPart Read(ReadOnlySpan<byte> bytes, int owned)
    {
        if (bytes[..Math.Min(owned, bytes.Length)].Contains((byte)'"'))
        {
            IsQuoted = true;
            return this;
        }

        for (var at = 0; at < owned && at < bytes.Length && Problems.Count < EdgeListReading.MaxProblems;)
        {
            var length = bytes[at..].IndexOf((byte)'\n');
            length = length < 0 ? bytes.Length - at : length;
            if (length > EdgeListReader.MaxLine)
            {
                Fail(ErrorCode.TooLarge, "The line is longer than 1 MB. Is this an edge list with one link a line?", "line");
                return this;
            }

            ReadLine(bytes.Slice(at, length).TrimEnd((byte)'\r'));
            LineCount++;
            at += length + 1;
        }

        return this;
    }

    /// <summary>Reads a record whose cells were taken apart already.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="line">The line in which it begins, from 1.</param>
    public void ReadCells(string[] cells, int line)
    {
        LineCount = line;
        if (HasAllCells(cells.Length))
        {
            byte[] Cell(int column) => column < 0 ? [] : Encoding.UTF8.GetBytes(cells[column].Trim());
            Add(Cell(header.Source), Cell(header.Target), Cell(header.Weight), Cell(header.Type));
        }
    }

    private void ReadLine(ReadOnlySpan<byte> line)
    {
        if (!line.IsEmpty && HasAllCells(Split(line)))
        {
            Add(Cell(line, header.Source), Cell(line, header.Target), Cell(line, header.Weight), Cell(line, header.Type));
        }
    }

    private bool HasAllCells(int count)
    {
        if (count != header.Count)
        {
            Fail(
                ErrorCode.BadFile,
                $"The line has {count} cells where the first line names {header.Count}. Add or remove a separator.", "line");
        }

        return count == header.Count;
    }

    private void Add(
        ReadOnlySpan<byte> source, ReadOnlySpan<byte> target, ReadOnlySpan<byte> weight, ReadOnlySpan<byte> type)
    {
        if (source.IsEmpty || target.IsEmpty)
        {
            Fail(ErrorCode.InvalidField, "The id is empty: name who the link is from and to.", source.IsEmpty ? "source" : "target");
            return;
        }

        if (_weights is not null && !ReadWeight(weight))
        {
            Fail(ErrorCode.InvalidField, "The weight is no number. Write it with a point, such as 0.5, or leave it empty.", "weight");
            return;
        }

        Ends.Add(source);
        Ends.Add(target);
        _types?.Add(type);
    }

    // Stops counting one cell after the last that the header names.
    private int Split(ReadOnlySpan<byte> line)
    {
        var (count, from) = (0, 0);
        while (count < _cells.Length)
        {
            var length = line[from..].IndexOf((byte)header.Separator);
            _cells[count++] = length < 0 ? from..line.Length : from..(from + length);
            if (length < 0)
            {
                break;
            }

            from += length + 1;
        }

        return count;
    }

    private ReadOnlySpan<byte> Cell(ReadOnlySpan<byte> line, int column) =>
        column < 0 ? [] : line[_cells[column]].Trim((byte)' ');

    private bool ReadWeight(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty)
        {
            _weights!.Add(double.NaN);
            return true;
        }

        var isNumber = PlainNumber.TryRead(cell, out var weight);
        if (isNumber)
        {
            _weights!.Add(weight);
        }

        return isNumber;
    }

    private void Fail(ErrorCode code, string message, string field) =>
        Problems.Add(new MapFileProblem(code, message, field, Line: LineCount));
}
