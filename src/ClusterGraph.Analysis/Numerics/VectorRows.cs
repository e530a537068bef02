using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ClusterGraph.Analysis.Numerics;

/// <summary>
/// Vectors of 32 bytes, all zero at first, that begin at a cache line: a vector, or a pair of them, never lies across two
/// lines, which would double the cost of reading it out of order. Works on every processor; fast where there is AVX2.
/// </summary>
/// <typeparam name="T">The type of the numbers.</typeparam>
internal sealed class VectorRows<T>
    where T : unmanaged
{
    private const int LineBytes = 64;
    private readonly T[] _values;
    private readonly int _start;

    /// <summary>Makes room.</summary>
    /// <param name="vectors">How many vectors.</param>
    public VectorRows(int vectors)
    {
        var size = Unsafe.SizeOf<T>();
        Length = vectors;
        _values = GC.AllocateArray<T>((vectors * Vector256<T>.Count) + (LineBytes / size), pinned: true);
        var past = (int)(Marshal.UnsafeAddrOfPinnedArrayElement(_values, 0) % LineBytes);
        _start = (LineBytes - past) % LineBytes / size;
    }

    /// <summary>Gets how many vectors there are.</summary>
    public int Length { get; }

    /// <summary>Gets the first vector; kernels count from it.</summary>
    public ref Vector256<T> First => ref Unsafe.As<T, Vector256<T>>(ref _values[_start]);

    /// <summary>Gets one vector.</summary>
    /// <param name="at">Which.</param>
    public ref Vector256<T> this[int at] =>
        ref Unsafe.As<T, Vector256<T>>(ref _values[_start + (at * Vector256<T>.Count)]);

    /// <summary>Sets every vector to the same value.</summary>
    /// <param name="value">The value.</param>
    public void Fill(Vector256<T> value) => MemoryMarshal.CreateSpan(ref First, Length).Fill(value);
}
