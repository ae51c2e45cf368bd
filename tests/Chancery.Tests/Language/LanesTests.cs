using System.Runtime.Intrinsics;
using Chancery.Language.Network;
using Xunit;

namespace Chancery.Tests.Language;

/// <summary>Sixteen floats in one register and in two are the same floats, bit for bit.</summary>
public sealed unsafe class LanesTests
{
    [Fact]
    public void Wide_and_narrow_registers_give_the_same_bits()
    {
        if (!Vector512.IsHardwareAccelerated) Assert.Skip("this machine has no registers of 512 bits");
        Assert.Equal(Run<Lanes256>(), Run<Lanes512>());
    }

    [Fact]
    public void Narrow_registers_compute_what_a_loop_computes()
    {
        var random = new Random(7);
        var numbers = Enumerable.Range(0, 16).Select(_ => (float)((random.NextDouble() * 20) - 10)).ToArray();
        var into = new float[16];
        fixed (float* x = numbers, to = into)
        {
            Lanes256.Max((Lanes256.Load(x) * 3) + 1, 0).Store(to);
            Assert.Equal(numbers.Select(n => Math.Max((n * 3f) + 1f, 0f)), into);
            Assert.Equal(numbers.Sum(n => (double)n), Lanes256.Load(x).Sum(), 1e-4);
            Floats.Sigmoid<Lanes256>(x, 16);
            Assert.All(numbers, s => Assert.InRange(s, 0f, 1f));
        }
    }

    private static int[] Run<T>()
        where T : struct, ILanes<T>
    {
        var random = new Random(5);
        List<int> bits = [];
        var (numbers, bytes, shorts) = (new float[32], new sbyte[16], new short[16]);
        for (var round = 0; round < 500; round++)
        {
            for (var i = 0; i < numbers.Length; i++) numbers[i] = (float)((random.NextDouble() * 60) - 30);
            for (var i = 0; i < bytes.Length; i++) bytes[i] = (sbyte)random.Next(-127, 128);
            fixed (float* x = numbers)
            fixed (sbyte* b = bytes)
            fixed (short* s = shorts)
            {
                var (u, v) = (T.Load(x), T.Load(x + 16));
                bits.Add(BitConverter.SingleToInt32Bits(((u * v) + (T.Widen(b) * 0.25f) - u).Sum()));
                T.StoreShorts(T.Clamp(u, -20, 20) + 12582912f, 12582912f, s);
                T.Max(Floats.Exp(u), 0.5f).Store(x);
                Floats.Sigmoid<T>(x + 16, 16);
            }

            bits.AddRange(numbers.Select(BitConverter.SingleToInt32Bits));
            bits.AddRange(shorts.Select(n => (int)n));
        }

        return [.. bits];
    }
}
